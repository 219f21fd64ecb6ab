/** Moves of one page, as the backend keeps them, oldest first. */
export const statementPageSize = 100;

export interface StatementSlice {
  /** Pages of the backend that hold the moves. */
  readonly pages: readonly number[];
  /** Where, in those pages put together, the moves of the screen's page begin and end. */
  readonly from: number;
  readonly to: number;
}

export const screenPages = (total: number): number => Math.max(1, Math.ceil(total / statementPageSize));

/** The screen shows the newest first, the backend counts from the oldest: a full page on screen may lie in two of its pages. */
export function statementSlice(total: number, screenPage: number): StatementSlice {
  const page = Math.min(Math.max(1, screenPage), screenPages(total));
  const end = total - (page - 1) * statementPageSize;
  const start = Math.max(0, end - statementPageSize);
  const first = Math.floor(start / statementPageSize) + 1;
  const last = Math.max(first, Math.ceil(end / statementPageSize));
  const skipped = (first - 1) * statementPageSize;
  return {
    pages: Array.from({ length: last - first + 1 }, (_, at) => first + at),
    from: start - skipped,
    to: end - skipped,
  };
}
