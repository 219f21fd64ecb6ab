import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '#contract/client.ts';
import { RecordLoad } from '#renderer/components/record-load.tsx';
import { BackPath } from '#renderer/features/client/client-detail.tsx';
import { clientOptions } from '#renderer/features/client/client-queries.ts';
import { lastPlace } from '#renderer/features/client/client-search.ts';

export function ClientLoad({ id, children }: { id: string; children: (client: Client) => ReactNode }) {
  const { t } = useTranslation();
  const query = useQuery(clientOptions(id));
  const back = (
    <Link to="/clients" search={lastPlace.search} className="btn p">
      {t('client.backToList')}
    </Link>
  );
  return (
    <RecordLoad
      query={query}
      path={<BackPath />}
      missing={{ title: t('client.notFound'), text: t('client.notFoundText'), back }}
    >
      {children}
    </RecordLoad>
  );
}
