import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SortDirection } from '#contract/page.ts';
import { DocumentList } from '#renderer/components/document-list.tsx';
import { estimateColumns } from '#renderer/features/estimate/estimate-columns.tsx';
import { estimateListOptions } from '#renderer/features/estimate/estimate-queries.ts';
import { useEstimateWords } from '#renderer/features/estimate/estimate-words.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useStore } from '#renderer/lib/store-context.ts';
import { useCan } from '#renderer/lib/user-context.ts';

/** A client's estimates, on his page. */
export function ClientEstimates({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const words = useEstimateWords();
  const formats = useFormats();
  const navigate = useNavigate();
  const country = useStore()?.country;
  const writes = useCan('estimate:update');
  const [page, setPage] = useState(1);
  const [direction, setDirection] = useState<SortDirection>('desc');
  const query = useQuery(estimateListOptions({ clientId, direction, page, pageSize: 50 }));
  const columns = useMemo(
    () => estimateColumns({ t, formats, country, search: '' }).filter(({ id }) => id !== 'client'),
    [t, formats, country],
  );
  return (
    <DocumentList
      label={words('plural')}
      query={query}
      columns={columns}
      direction={direction}
      onDirection={setDirection}
      onPage={setPage}
      rowName={({ code }) => code}
      onOpen={({ id }) => void navigate({ to: '/estimates/$id', params: { id } })}
      emptyText={words('emptyClient')}
      newLabel={words('new')}
      onNew={writes ? () => void navigate({ to: '/estimates/new', search: { client: clientId } }) : undefined}
    />
  );
}
