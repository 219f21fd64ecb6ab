import { useTranslation } from 'react-i18next';
import type { LikelyDuplicate } from '#contract/errors.ts';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { DuplicateCard } from '#renderer/components/duplicate-card.tsx';
import { PersonaStatus } from '#renderer/features/persona/persona-status.tsx';

interface PersonaDuplicatesProps {
  matches: readonly LikelyDuplicate[];
  text: string;
  /** What a card offers to do with its person. */
  useLabel: string;
  onUse: (match: LikelyDuplicate) => void;
  onCancel: () => void;
  onAccept: () => void;
}

/** Same name and birth date: the same human, nearly always. */
export function PersonaDuplicates({ matches, text, useLabel, onUse, onCancel, onAccept }: PersonaDuplicatesProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('persona.known', { count: matches.length })}
      onCancel={onCancel}
      onConfirm={onAccept}
      actions={
        <>
          <Button kind="quiet" data-autofocus onClick={onCancel}>
            {t('form.keepEditing')}
          </Button>
          <Button kind="primary" onClick={onAccept}>
            {t('persona.other')}
          </Button>
        </>
      }
    >
      <p>{text}</p>
      <ul className="dups">
        {matches.map((match) => (
          <DuplicateCard
            key={match.id}
            match={match}
            code={t('record.number', { number: match.code })}
            status={<PersonaStatus active={match.status === 'active'} />}
          >
            <Button small onClick={() => onUse(match)}>
              {useLabel}
            </Button>
          </DuplicateCard>
        ))}
      </ul>
    </Dialog>
  );
}
