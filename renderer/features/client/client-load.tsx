import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '#contract/client.ts';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { BackPath } from '#renderer/features/client/client-detail.tsx';
import { clientOptions } from '#renderer/features/client/client-queries.ts';
import { lastPlace } from '#renderer/features/client/client-search.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { useLasting } from '#renderer/lib/use-later.ts';

/** One client for a page, with what is shown while it is read, when it does not exist, and when it cannot be read. */
export function ClientLoad({ id, children }: { id: string; children: (client: Client) => ReactNode }) {
  const query = useQuery(clientOptions(id));
  // A form open on it must outlive the moment in which a session that ended leaves the cache empty.
  const [seen, setSeen] = useState(query.data);
  if (query.data && query.data !== seen) setSeen(query.data);
  const client = query.data ?? seen;
  if (client) return children(client);
  if (query.error && failureOf(query.error).code === 'NOT_FOUND') return <NoSuchClient />;
  return (
    <>
      <BackPath />
      {query.error ? (
        <div className="blank">
          <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
        </div>
      ) : (
        <Bones />
      )}
    </>
  );
}

function Bones() {
  const { t } = useTranslation();
  const slow = useLasting(true, 150);
  return (
    <div className="bones" aria-busy="true">
      <h1 className="sr">{t('app.opening')}</h1>
      {slow && (
        <>
          <div />
          <div />
          <div />
        </>
      )}
    </div>
  );
}

function NoSuchClient() {
  const { t } = useTranslation();
  useDocumentTitle(t('client.notFound'));
  return (
    <div className="blank">
      <h1>{t('client.notFound')}</h1>
      <p>{t('client.notFoundText')}</p>
      <Link to="/clients" search={lastPlace.search} className="btn p">
        {t('client.backToList')}
      </Link>
    </div>
  );
}
