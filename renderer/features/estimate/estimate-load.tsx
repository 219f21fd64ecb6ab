import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Estimate } from '#contract/estimate.ts';
import { Breadcrumbs } from '#renderer/components/breadcrumbs.tsx';
import { RecordLoad } from '#renderer/components/record-load.tsx';
import { estimateOptions } from '#renderer/features/estimate/estimate-queries.ts';
import { lastEstimate } from '#renderer/features/estimate/estimate-search.ts';
import { useEstimateWords } from '#renderer/features/estimate/estimate-words.ts';

/** Back to the list as it was left: its search, tab, order and page. */
export function EstimatePath({ current }: { current: string }) {
  const words = useEstimateWords();
  const list = (
    <Link to="/estimates" search={lastEstimate.search}>
      {words('plural')}
    </Link>
  );
  return (
    <div className="page-path">
      <Breadcrumbs links={[list]} current={current} />
    </div>
  );
}

export function EstimateLoad({ id, children }: { id: string; children: (estimate: Estimate) => ReactNode }) {
  const words = useEstimateWords();
  const query = useQuery(estimateOptions(id));
  const back = (
    <Link to="/estimates" search={lastEstimate.search} className="btn p">
      {words('backToList')}
    </Link>
  );
  return (
    <RecordLoad
      query={query}
      path={<EstimatePath current="…" />}
      missing={{ title: words('notFound'), text: words('notFoundText'), back }}
    >
      {children}
    </RecordLoad>
  );
}
