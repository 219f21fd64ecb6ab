import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Persona, personaName } from '#contract/persona.ts';
import { Button } from '#renderer/components/button.tsx';
import { Copyable } from '#renderer/components/copyable.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Pairs, RecordBody, RecordHead, RecordSection } from '#renderer/components/record-page.tsx';
import { RecordStamps } from '#renderer/components/record-rail.tsx';
import { Reserved } from '#renderer/components/reserved.tsx';
import { RecordHistory } from '#renderer/features/change/record-history.tsx';
import { PersonaMenu, useActiveToggle } from '#renderer/features/persona/persona-actions.tsx';
import { PersonaCounterparts } from '#renderer/features/persona/persona-counterparts.tsx';
import { PersonaPath } from '#renderer/features/persona/persona-load.tsx';
import { PersonaStatus } from '#renderer/features/persona/persona-status.tsx';
import { genderText } from '#renderer/features/persona/persona-values.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { initialsOf } from '#renderer/lib/initials.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/persona/persona.css';

interface PersonaDetailProps {
  persona: Persona;
  onEdit: () => void;
  onGiveAccess: () => void;
}

export function PersonaDetail({ persona, onEdit, onGiveAccess }: PersonaDetailProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const edits = useCan('persona:update');
  const deactivates = useCan('persona:deactivate');
  const toggle = useActiveToggle();
  const name = personaName(persona);
  const copy = (label: string, value: string | null) => value && <Copyable label={label} value={value} />;
  useDocumentTitle(name);
  useHotkeys({ F2: () => edits && onEdit() });
  return (
    <>
      <PersonaPath current={name} />
      <RecordHead
        name={name}
        initials={initialsOf(`${persona.givenNames} ${persona.paternalSurname}`)}
        sub={
          <>
            <span className="code">{t('record.number', { number: formats.count(persona.number) })}</span>
            <PersonaStatus active={persona.active} pill />
          </>
        }
        actions={
          <>
            {edits && (
              <Button kind="primary" icon={IconPencil} hint="F2" onClick={onEdit}>
                {t('actions.edit')}
              </Button>
            )}
            {deactivates && (
              <PersonaMenu
                active={persona.active}
                onToggle={() => toggle.mutate({ id: persona.id, active: persona.active, name })}
              />
            )}
          </>
        }
      />
      {toggle.error && <FailureNotice error={toggle.error} />}
      <div className="head-rule" />
      <RecordBody
        label={t('persona.summary')}
        railLabel={t('persona.aside')}
        rail={
          <>
            <RecordStamps record={persona} />
            <RecordHistory noun="persona" id={persona.id} />
          </>
        }
      >
        <RecordSection title={t('persona.identity')}>
          <Pairs
            pairs={[
              [t('persona.givenNames'), copy(t('persona.givenNames'), persona.givenNames)],
              [t('persona.paternalSurname'), copy(t('persona.paternalSurname'), persona.paternalSurname)],
              [t('persona.maternalSurname'), copy(t('persona.maternalSurname'), persona.maternalSurname)],
              [t('fields.birthDate'), persona.birthDate ? formats.date(persona.birthDate) : <Reserved key="birth" />],
              [t('fields.gender'), genderText(t, persona.gender)],
            ]}
          />
        </RecordSection>
        <PersonaCounterparts persona={persona} onGiveAccess={onGiveAccess} />
      </RecordBody>
    </>
  );
}
