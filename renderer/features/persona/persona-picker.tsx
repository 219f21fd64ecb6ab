import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FieldShell } from '#renderer/components/field.tsx';
import { type Picked, RecordPicker } from '#renderer/components/record-picker.tsx';
import { personaListOptions } from '#renderer/features/persona/persona-queries.ts';
import { useFormats } from '#renderer/lib/formats.ts';

interface PersonaPickerProps extends Partial<FieldShell> {
  value: Picked | null;
  onPick: (picked: Picked | null) => void;
}

function usePersonas(text: string) {
  const { t } = useTranslation();
  const formats = useFormats();
  const query = useQuery({
    ...personaListOptions({ search: text, active: true, pageSize: 10 }),
    enabled: text !== '',
  });
  return {
    failed: query.isError,
    options: query.isPlaceholderData
      ? undefined
      : query.data?.items.map((row) => ({
          value: row.id,
          label: row.name,
          detail: row.isUser ? t('persona.isUser') : row.birthDate ? formats.date(row.birthDate) : undefined,
        })),
  };
}

/** A person on record, active, by any part of the name. */
export function PersonaPicker({ value, onPick, ...shell }: PersonaPickerProps) {
  const { t } = useTranslation();
  return (
    <RecordPicker
      label={t('persona.pick')}
      help={t('persona.pickHelp')}
      {...shell}
      value={value}
      onPick={onPick}
      useOptions={usePersonas}
      words={{
        empty: t('persona.pickEmpty'),
        none: t('persona.pickNone'),
        searching: t('persona.pickSearching'),
        failed: t('persona.pickFailed'),
        unpicked: t('persona.pickUnpicked'),
      }}
    />
  );
}
