import { useQueries, useQuery } from '@tanstack/react-query';
import type { Statement, StatementMove } from '#contract/account.ts';
import { screenPages, statementSlice } from '#renderer/features/account/statement-pages.ts';
import {
  type StatementDays,
  type StatementSource,
  statementOptions,
} from '#renderer/features/account/statement-source.ts';

export interface ShownStatement {
  /** Of the whole period: sums, ageing, the client. */
  readonly head: Statement;
  /** Of the screen's page, newest first. */
  readonly moves: readonly StatementMove[];
  readonly page: number;
  readonly pages: number;
}

/** A page of the statement as the screen shows it. */
export function useStatement(source: StatementSource, days: StatementDays, wanted: number) {
  const first = useQuery(statementOptions(source, { ...days, page: 1 }));
  const head = first.data;
  const pages = screenPages(head?.total ?? 0);
  const page = Math.min(Math.max(1, wanted), pages);
  const slice = statementSlice(head?.total ?? 0, page);
  const rest = useQueries({
    queries: slice.pages.map((each) => ({
      ...statementOptions(source, { ...days, page: each }),
      enabled: head !== undefined && each > 1,
    })),
  });
  const parts = slice.pages.map((each, at) => (each === 1 ? head : rest[at]?.data)?.moves);
  const whole = parts.every((part) => part !== undefined);
  const moves = parts.flatMap((part) => part ?? []).slice(slice.from, slice.to);
  return {
    shown: head && whole ? ({ head, moves: moves.reverse(), page, pages } satisfies ShownStatement) : undefined,
    error: first.error ?? rest.find(({ error }) => error)?.error ?? null,
    busy: first.isPlaceholderData || rest.some(({ isFetching }) => isFetching),
    retry: () => {
      void first.refetch();
    },
  };
}
