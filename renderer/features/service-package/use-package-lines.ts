import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { LineSuggestion } from '#renderer/components/lines-row.tsx';
import { api } from '#renderer/lib/api.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const foundOptions = (search: string) =>
  queryOptions({
    queryKey: ['servicePackage', 'lines', search],
    queryFn: ({ signal }) =>
      api.servicePackage.list({ ...(search && { search }), active: true, pageSize: 10 }, { signal }),
    placeholderData: keepPreviousData,
  });

/** Packages that are sold now, as suggestions for a line: its words, price and tax. */
export function usePackageLines(text: string): { options: readonly LineSuggestion[] | undefined; failed: boolean } {
  const formats = useFormats();
  const reads = useCan('servicePackage:read');
  const query = useQuery({ ...foundOptions(text), enabled: reads && text !== '' });
  if (!reads) return { options: [], failed: false };
  return {
    failed: query.isError,
    options: query.isPlaceholderData
      ? undefined
      : query.data?.items.map((row) => ({
          value: row.id,
          label: row.name,
          code: row.code,
          detail: [row.code, formats.money(row.priceCents)].join(' · '),
          unitPriceCents: row.priceCents,
          taxBp: row.taxBp,
        })),
  };
}
