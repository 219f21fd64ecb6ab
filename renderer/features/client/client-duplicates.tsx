import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Client, ClientStatus as StatusSchema } from '#contract/client.ts';
import type { LikelyDuplicate } from '#contract/errors.ts';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { DuplicateCard } from '#renderer/components/duplicate-card.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { type ClientValues, clientValues } from '#renderer/features/client/client-form-values.ts';
import { ClientStatus } from '#renderer/features/client/client-status.tsx';
import { api } from '#renderer/lib/api.ts';
import { useSettled } from '#renderer/lib/use-later.ts';

const debounceMs = 400;
/** A shorter name is shared by too many to say anything. */
const nameLetters = 5;

export type Clues = Pick<
  ClientValues,
  'name' | 'surname' | 'documentNumber' | 'email' | 'phone' | 'mobile' | 'birthDate'
>;

/** Of a record that was there before only what was changed is a clue: what it had is no news. */
export function touchedClues(typed: Clues, client: Client | null): Clues {
  if (!client) return typed;
  const base = clientValues(client);
  const only = (field: keyof Clues) => (typed[field] === base[field] ? '' : typed[field]);
  const named = only('name') !== '' || typed.surname !== base.surname;
  return {
    name: named ? typed.name : '',
    surname: named ? typed.surname : '',
    documentNumber: only('documentNumber'),
    email: only('email'),
    phone: only('phone'),
    mobile: only('mobile'),
    birthDate: only('birthDate'),
  };
}

/** What may betray a duplicate, once it is long enough to say anything. */
function cluesOf(values: Clues, exceptId: string | undefined) {
  const long = (value: string, min: number, max: number) =>
    value.trim().length >= min ? value.trim().slice(0, max) : null;
  const birthDate = /^\d{4}-\d{2}-\d{2}$/.test(values.birthDate) ? values.birthDate : null;
  const clues = {
    documentNumber: long(values.documentNumber, 4, 20),
    email: values.email.includes('@') ? long(values.email, 5, 60) : null,
    phone: long(values.phone, 6, 20),
    mobile: long(values.mobile, 6, 20),
    birthDate,
  };
  const name = long(values.name, 2, 120);
  const letters = `${values.name}${values.surname}`.replace(/[^\p{L}]/gu, '').length;
  return {
    input: {
      ...(exceptId && { exceptId }),
      ...(name && { name }),
      surname: long(values.surname, 1, 50),
      ...clues,
    },
    enough: letters >= nameLetters || Object.values(clues).some((clue) => clue !== null),
  };
}

/** Records that look like what is being typed, asked a moment after the last key. */
export function useDuplicates(values: Clues, exceptId: string | undefined): LikelyDuplicate[] {
  const { name, surname, documentNumber, email, phone, mobile, birthDate } = values;
  const text = JSON.stringify({ name, surname, documentNumber, email, phone, mobile, birthDate });
  const settled = JSON.parse(useSettled(text, debounceMs)) as Clues;
  const { input, enough } = cluesOf(settled, exceptId);
  const query = useQuery({
    queryKey: ['client', 'duplicates', input],
    queryFn: ({ signal }) => api.client.duplicates(input, { signal }),
    enabled: enough,
    placeholderData: (before) => before,
  });
  return enough ? (query.data ?? []) : [];
}

interface CardProps {
  match: LikelyDuplicate;
  /** Absent while a record that was there before is edited: it is not given up for another one. */
  onUse: ((id: string) => void) | undefined;
  onDismiss?: (id: string) => void;
}

function ClientCard({ match, onUse, onDismiss }: CardProps) {
  const { t } = useTranslation();
  const status = StatusSchema.safeParse(match.status).data;
  return (
    <DuplicateCard
      match={match}
      code={match.code}
      status={status && <ClientStatus status={status} />}
      detail={[match.documentNumber ?? t('duplicates.noDocument'), match.city].filter(Boolean).join(' · ')}
    >
      {onUse && (
        <Button small onClick={() => onUse(match.id)}>
          {t('duplicates.use')}
        </Button>
      )}
      {onDismiss && (
        <Button small kind="quiet" onClick={() => onDismiss(match.id)}>
          {t('duplicates.dismiss')}
        </Button>
      )}
    </DuplicateCard>
  );
}

interface RailProps {
  matches: readonly LikelyDuplicate[];
  /** Absent while a record that was there before is edited: it is not given up for another one. */
  onUse: ((id: string) => void) | undefined;
  onDismiss: (id: string) => void;
}

/** Beside the fields, never over them. */
export function DuplicatesRail({ matches, onUse, onDismiss }: RailProps) {
  const { t } = useTranslation();
  const rail = useRef<HTMLElement>(null);

  function dismiss(id: string): void {
    onDismiss(id);
    // Its button goes with it; what is left to compare is here.
    rail.current?.focus();
  }

  return (
    <aside ref={rail} tabIndex={-1} className="review" aria-label={t('duplicates.region')}>
      <div aria-live="polite">
        {matches.length === 0 ? (
          <p className="muted">{t('duplicates.none')}</p>
        ) : (
          <>
            <h2 className="sec row">
              <span className="st warn">
                <Icon of={IconAlertTriangle} />
              </span>
              {t('duplicates.title', { count: matches.length })}
            </h2>
            <p className="soft">{t('duplicates.text')}</p>
          </>
        )}
      </div>
      {matches.length > 0 && (
        <ul className="dups">
          {matches.map((match) => (
            <ClientCard key={match.id} match={match} onUse={onUse} onDismiss={dismiss} />
          ))}
        </ul>
      )}
    </aside>
  );
}

interface DialogProps {
  matches: readonly LikelyDuplicate[];
  /** Absent while a record that was there before is edited: it is not given up for another one. */
  onUse: ((id: string) => void) | undefined;
  onCancel: () => void;
  onAccept: () => void;
}

/** Asked once more when saving: another branch of the same company is a real case. */
export function DuplicatesDialog({ matches, onUse, onCancel, onAccept }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('duplicates.ask', { count: matches.length })}
      onCancel={onCancel}
      onConfirm={onAccept}
      actions={
        <>
          <Button kind="quiet" data-autofocus onClick={onCancel}>
            {t('form.keepEditing')}
          </Button>
          <Button kind="primary" onClick={onAccept}>
            {t('duplicates.accept')}
          </Button>
        </>
      }
    >
      <p>{t('duplicates.askText')}</p>
      <ul className="dups">
        {matches.map((match) => (
          <ClientCard key={match.id} match={match} onUse={onUse} />
        ))}
      </ul>
    </Dialog>
  );
}
