import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { personaName } from '#contract/persona.ts';
import type { Picked } from '#renderer/components/record-picker.tsx';
import { PersonaPicker } from '#renderer/features/persona/persona-picker.tsx';
import { personaOptions } from '#renderer/features/persona/persona-queries.ts';

interface KnownPersonaProps {
  value: Picked | null;
  onPick: (picked: Picked | null) => void;
  /** required: nobody is chosen · taken: he has an account. */
  problem: string | undefined;
  /** The account is made: that he has one is no trouble any more. */
  done: boolean;
  onOpenUser: (id: string) => void;
}

/** Somebody on record. Who has an account already cannot get another one, and is shown the way to it. */
export function KnownPersona({ value, onPick, problem, done, onOpenUser }: KnownPersonaProps) {
  const { t } = useTranslation();
  const persona = useQuery({ ...personaOptions(value?.id ?? ''), enabled: value !== null }).data;
  const account = value && !done ? persona?.user : undefined;

  function error(): string | undefined {
    if (account && persona) return t('users.personTaken', { name: personaName(persona) });
    if (problem === 'taken') return t('users.personTaken', { name: value?.name ?? '' });
    return problem && !value ? t('users.personMissing') : undefined;
  }

  return (
    <>
      <PersonaPicker span={6} required value={value} onPick={onPick} error={error()} />
      {account && (
        <div className="f c6">
          <button type="button" className="link small" onClick={() => onOpenUser(account.id)}>
            {t('users.openAccount')}
          </button>
        </div>
      )}
    </>
  );
}
