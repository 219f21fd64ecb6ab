import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServicePackage } from '#contract/service-package.ts';
import { Breadcrumbs } from '#renderer/components/breadcrumbs.tsx';
import { RecordLoad } from '#renderer/components/record-load.tsx';
import { packageOptions } from '#renderer/features/service-package/package-queries.ts';
import { lastPackage } from '#renderer/features/service-package/package-search.ts';

/** Back to the list as it was left: its search, tab, order and page. */
export function PackagePath({ current }: { current: string }) {
  const { t } = useTranslation();
  const list = (
    <Link to="/packages" search={lastPackage.search}>
      {t('servicePackage.plural')}
    </Link>
  );
  return (
    <div className="page-path">
      <Breadcrumbs links={[list]} current={current} />
    </div>
  );
}

export function PackageLoad({ id, children }: { id: string; children: (record: ServicePackage) => ReactNode }) {
  const { t } = useTranslation();
  const query = useQuery(packageOptions(id));
  const back = (
    <Link to="/packages" search={lastPackage.search} className="btn p">
      {t('servicePackage.backToList')}
    </Link>
  );
  return (
    <RecordLoad
      query={query}
      path={<PackagePath current="…" />}
      missing={{ title: t('servicePackage.notFound'), text: t('servicePackage.notFoundText'), back }}
    >
      {children}
    </RecordLoad>
  );
}
