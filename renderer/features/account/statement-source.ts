import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Statement } from '#contract/account.ts';

export interface StatementDays {
  readonly from?: string;
  readonly to?: string;
}

export type StatementAsk = StatementDays & { readonly page: number };

/** How one reads a statement: the staff name a client, a client's own account is known. */
export interface StatementSource {
  readonly key: readonly string[];
  readonly read: (ask: StatementAsk, signal: AbortSignal) => Promise<Statement>;
  /** Where no event tells of changes, it is read again after so long. */
  readonly everyMs?: number;
}

/** One page of the backend, oldest moves first. */
export const statementOptions = ({ key, read, everyMs }: StatementSource, ask: StatementAsk) =>
  queryOptions({
    queryKey: [...key, ask],
    queryFn: ({ signal }) => read(ask, signal),
    placeholderData: keepPreviousData,
    ...(everyMs !== undefined && { refetchInterval: everyMs, refetchOnWindowFocus: true, staleTime: everyMs / 2 }),
  });
