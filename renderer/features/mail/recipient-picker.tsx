import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Picked, RecordPicker } from '#renderer/components/record-picker.tsx';
import { clientListOptions } from '#renderer/features/client/client-queries.ts';
import { userListOptions } from '#renderer/features/user/user-queries.ts';
import { useCan } from '#renderer/lib/user-context.ts';

/** Clients first, then users. The value carries the address one would write to, which has no spaces. */
function useReaders(text: string) {
  const { t } = useTranslation();
  const readsClients = useCan('client:read');
  const readsUsers = useCan('user:read');
  const clients = useQuery({
    ...clientListOptions({ search: text, pageSize: 10 }),
    enabled: text !== '' && readsClients,
  });
  const users = useQuery({
    ...userListOptions({ search: text, active: true, pageSize: 10 }),
    enabled: text !== '' && readsUsers,
  });
  const found = [
    ...(clients.data?.items ?? []),
    ...(users.data?.items ?? []).map(({ id, displayName, email }) => ({ id, name: displayName, code: '', email })),
  ];
  const waits =
    (readsClients && (clients.isPending || clients.isPlaceholderData)) ||
    (readsUsers && (users.isPending || users.isPlaceholderData));
  return {
    failed: clients.isError || users.isError,
    options: waits
      ? undefined
      : found.map(({ id, name, code, email }) => ({
          value: `${id} ${email ?? ''}`,
          label: name,
          code,
          detail: [code, email ?? t('mail.noEmail')].filter(Boolean).join(' · '),
        })),
  };
}

const emailOf = ({ id }: Picked): string => id.split(' ')[1] ?? '';

/** Somebody on record, by name: whose address and name then fill the fields. */
export function RecipientPicker({
  initial,
  onPick,
}: {
  initial: Picked | null;
  onPick: (reader: { name: string; email: string }) => void;
}) {
  const { t } = useTranslation();
  const both = useCan('user:read');
  const [picked, setPicked] = useState(initial);
  return (
    <RecordPicker
      span={6}
      label={both ? t('mail.pick') : t('mail.pickClient')}
      help={t('mail.pickHelp')}
      warning={picked && emailOf(picked) === '' ? t('mail.pickedNoEmail', { name: picked.name }) : undefined}
      value={picked}
      onPick={(next) => {
        setPicked(next);
        if (next) onPick({ name: next.name, email: emailOf(next) });
      }}
      useOptions={useReaders}
      words={{
        empty: t('mail.pickEmpty'),
        none: t('mail.pickNone'),
        searching: t('mail.pickSearching'),
        failed: t('mail.pickFailed'),
      }}
    />
  );
}
