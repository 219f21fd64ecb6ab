import { useQuery } from '@tanstack/react-query';
import { type Client, fullName } from '#contract/client.ts';
import type { Mail } from '#contract/mail.ts';
import { clientOptions } from '#renderer/features/client/client-queries.ts';
import { copiedFile } from '#renderer/features/mail/mail-copy.ts';
import { MailForm, type MailStart } from '#renderer/features/mail/mail-form.tsx';
import { MailPath } from '#renderer/features/mail/mail-load.tsx';
import { mailOptions } from '#renderer/features/mail/mail-queries.ts';
import type { MailNewSearch } from '#renderer/features/mail/mail-search.ts';
import { emptyMail, hasSecret, mailValues } from '#renderer/features/mail/mail-values.ts';
import { userOptions } from '#renderer/features/user/user-queries.ts';

interface MailNewProps {
  search: MailNewSearch;
  onCancel: () => void;
  onSaved: (mail: Mail) => void;
}

/** What the address names: a client, a user, an address, or a message to copy. undefined while it is read; whoever is not found leaves it empty. */
function useStart({ client, user, to, copy }: MailNewSearch): MailStart | undefined {
  const clientQuery = useQuery({ ...clientOptions(client ?? ''), enabled: client !== undefined });
  const userQuery = useQuery({ ...userOptions(user ?? ''), enabled: user !== undefined });
  const copyQuery = useQuery({ ...mailOptions(copy ?? ''), enabled: copy !== undefined });
  const copied = copyQuery.data && !hasSecret(copyQuery.data) ? copyQuery.data : undefined;
  if (clientQuery.isLoading || userQuery.isLoading || copyQuery.isLoading) return undefined;
  if (copied) return { values: mailValues(copied), file: copiedFile(copied) };
  if (clientQuery.data) return startFor(clientQuery.data);
  if (userQuery.data) return { values: { ...emptyMail, to: userQuery.data.email, name: userQuery.data.displayName } };
  return { values: { ...emptyMail, to: to ?? '' } };
}

/** Who has no address stands in the search with a word about it: the next step is another one, or an address. */
function startFor(client: Client): MailStart {
  const name = fullName(client);
  if (client.email) return { values: { ...emptyMail, to: client.email, name } };
  return { values: { ...emptyMail, name }, picked: { id: client.id, name } };
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
  return <MailForm mail={null} start={start.values} file={start.file} picked={start.picked} {...props} />;
}
