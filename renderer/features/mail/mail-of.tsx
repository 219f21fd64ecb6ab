import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentList } from '#renderer/components/document-list.tsx';
import { mailColumns } from '#renderer/features/mail/mail-columns.tsx';
import { mailListOptions } from '#renderer/features/mail/mail-queries.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';

/** What was written to one client, on his page. */
export function ClientMail({ clientId }: { clientId: string }) {
  return <MailOf clientId={clientId} />;
}

/** What was written to one user, as a part of his page. */
export function UserMail({ userId }: { userId: string }) {
  const { t } = useTranslation();
  const total = useQuery({ ...mailListOptions({ userId, page: 1, pageSize: 10 }), select: (page) => page.total }).data;
  return (
    <section className="mail-of-user" aria-label={t('mail.title')}>
      <h2 className="sec">{t('mail.title')}</h2>
      {total === 0 ? <p className="muted">{t('mail.emptyClient')}</p> : <MailOf userId={userId} />}
    </section>
  );
}

function MailOf({ clientId, userId }: { clientId?: string; userId?: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const navigate = useNavigate();
  const writes = useCan('mail:send');
  const [page, setPage] = useState(1);
  const whose = clientId === undefined ? { userId } : { clientId };
  const query = useQuery(mailListOptions({ ...whose, page, pageSize: userId === undefined ? 50 : 10 }));
  const columns = useMemo(
    () =>
      mailColumns({ t, formats, search: '' }).filter(
        ({ id }) => id !== 'whose' && (id !== 'to' || userId === undefined),
      ),
    [t, formats, userId],
  );
  return (
    <DocumentList
      label={t('mail.title')}
      query={query}
      columns={columns}
      direction="desc"
      onPage={setPage}
      rowName={(row) => row.subject}
      onOpen={({ id }) => void navigate({ to: '/mail/$id', params: { id } })}
      emptyText={t('mail.emptyClient')}
      newLabel={t('mail.write')}
      onNew={writes ? () => void navigate({ to: '/mail/new', search: { client: clientId, user: userId } }) : undefined}
    />
  );
}
