import { useQuery } from '@tanstack/react-query';
import { fullName } from '#contract/client.ts';
import type { Picked } from '#renderer/components/record-picker.tsx';
import { clientOptions } from '#renderer/features/client/client-queries.ts';

/** The client an address names, ready for a picker. undefined while he is read; null where nobody is named, or nobody is found. */
export function useNamedClient(id: string | undefined): Picked | null | undefined {
  const query = useQuery({ ...clientOptions(id ?? ''), enabled: id !== undefined });
  if (id === undefined || query.isError) return null;
  return query.data && { id: query.data.id, name: fullName(query.data) };
}
