import { useQuery } from '@tanstack/react-query';
import { fullName } from '#contract/client.ts';
import type { Mail } from '#contract/mail.ts';
import { clientOptions } from '#renderer/features/client/client-queries.ts';
import { MailForm } from '#renderer/features/mail/mail-form.tsx';
import { MailPath } from '#renderer/features/mail/mail-load.tsx';
import { mailOptions } from '#renderer/features/mail/mail-queries.ts';
import type { MailNewSearch } from '#renderer/features/mail/mail-search.ts';
import { emptyMail, hasSecret, type MailValues, mailValues } from '#renderer/features/mail/mail-values.ts';
import { userOptions } from '#renderer/features/user/user-queries.ts';

interface MailNewProps {
  search: MailNewSearch;
  onCancel: () => void;
  onSaved: (mail: Mail) => void;
}

/** What the address names: a client, a user, an address, or a message to copy. undefined while it is read; whoever is not found leaves it empty. */
function useStart({ client, user, to, copy }: MailNewSearch): MailValues | undefined {
  const clientQuery = useQuery({ ...clientOptions(client ?? ''), enabled: client !== undefined });
  const userQuery = useQuery({ ...userOptions(user ?? ''), enabled: user !== undefined });
  const copyQuery = useQuery({ ...mailOptions(copy ?? ''), enabled: copy !== undefined });
  if (clientQuery.isLoading || userQuery.isLoading || copyQuery.isLoading) return undefined;
  if (copyQuery.data && !hasSecret(copyQuery.data)) return mailValues(copyQuery.data);
  if (clientQuery.data) return { ...emptyMail, to: clientQuery.data.email ?? '', name: fullName(clientQuery.data) };
  if (userQuery.data) return { ...emptyMail, to: userQuery.data.email, name: userQuery.data.displayName };
  return { ...emptyMail, to: to ?? '' };
}

export function MailNew({ search, ...props }: MailNewProps) {
  const start = useStart(search);
  if (!start)
    return (
      <>
        <MailPath current="…" />
        <div className="bones" aria-busy="true" />
      </>
    );
  return <MailForm mail={null} start={start} {...props} />;
}
