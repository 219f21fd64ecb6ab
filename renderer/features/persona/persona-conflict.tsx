import { useTranslation } from 'react-i18next';
import type { Persona } from '#contract/persona.ts';
import { RecordConflict } from '#renderer/components/record-conflict.tsx';
import {
  genderText,
  type PersonaField,
  type PersonaValues,
  personaFields,
  personaValues,
} from '#renderer/features/persona/persona-values.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { clashing, flatPart, mergeFlat } from '#renderer/lib/merge.ts';

interface PersonaConflictProps {
  base: PersonaValues;
  mine: PersonaValues;
  current: Persona;
  onCancel: () => void;
  onMerge: (merged: PersonaValues) => void;
}

export function PersonaConflict({ base, mine, current, onCancel, onMerge }: PersonaConflictProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const versions = { base, mine, theirs: personaValues(current) };
  const labels: Record<PersonaField, string> = {
    givenNames: t('persona.givenNames'),
    paternalSurname: t('persona.paternalSurname'),
    maternalSurname: t('persona.maternalSurname'),
    birthDate: t('fields.birthDate'),
    gender: t('fields.gender'),
  };
  function shown(values: PersonaValues, field: PersonaField): string {
    const text = values[field].trim();
    if (text === '') return t('conflict.empty');
    if (field === 'gender') return genderText(t, text);
    return field === 'birthDate' ? formats.date(text) : text;
  }
  return (
    <RecordConflict
      current={current}
      clashes={clashing(personaFields, flatPart, versions).map((field) => ({
        field,
        label: labels[field],
        mine: shown(mine, field),
        theirs: shown(versions.theirs, field),
      }))}
      onCancel={onCancel}
      onChoose={(choices) => onMerge(mergeFlat(personaFields, versions, choices))}
    />
  );
}
