import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fullName } from '#contract/client.ts';
import type { FilterChip } from '#renderer/components/filter-chips.tsx';
import { clientOptions } from '#renderer/features/client/client-queries.ts';

/** Whose they are, where a list of documents is one client's. */
export function useClientChip(id: string | undefined, onRemove: () => void): FilterChip | undefined {
  const { t } = useTranslation();
  const { data } = useQuery({ ...clientOptions(id ?? ''), enabled: id !== undefined });
  return id === undefined ? undefined : { field: t('client.one'), value: data ? fullName(data) : '…', onRemove };
}
