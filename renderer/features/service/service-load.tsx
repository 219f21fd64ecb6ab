import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Service } from '#contract/service.ts';
import { Breadcrumbs } from '#renderer/components/breadcrumbs.tsx';
import { RecordLoad } from '#renderer/components/record-load.tsx';
import { serviceOptions } from '#renderer/features/service/service-queries.ts';
import { lastService } from '#renderer/features/service/service-search.ts';

/** Back to the list as it was left: its filters and page. */
export function ServicePath({ current }: { current: string }) {
  const { t } = useTranslation();
  const list = (
    <Link to="/services" search={lastService.search}>
      {t('service.plural')}
    </Link>
  );
  return (
    <div className="page-path">
      <Breadcrumbs links={[list]} current={current} />
    </div>
  );
}

export function ServiceLoad({ id, children }: { id: string; children: (service: Service) => ReactNode }) {
  const { t } = useTranslation();
  const query = useQuery(serviceOptions(id));
  const back = (
    <Link to="/services" search={lastService.search} className="btn p">
      {t('service.backToList')}
    </Link>
  );
  return (
    <RecordLoad
      query={query}
      path={<ServicePath current="…" />}
      missing={{ title: t('service.notFound'), text: t('service.notFoundText'), back }}
    >
      {children}
    </RecordLoad>
  );
}
