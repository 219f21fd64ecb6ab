import { z } from 'zod';
import { CalendarDate } from './fields.ts';

export const pageSizes = [10, 20, 50, 100] as const;

export const PageSize = z.literal(pageSizes);
export type PageSize = z.infer<typeof PageSize>;

/** Fields every list input spreads in. `page` is 1-based; a page past the end answers the last one. */
export const pageInput = {
  page: z.int().min(1).max(10_000_000).optional(),
  pageSize: PageSize.optional(),
};

/** Both ends belong to it; either may be open. */
export const dayRange = {
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
};

export const SortDirection = z.enum(['asc', 'desc']);
export type SortDirection = z.infer<typeof SortDirection>;

/** The one shape of a page. `total` is the exact number of matches, `page` the page really answered. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({
    items: z.array(item).max(100),
    total: z.int().min(0),
    page: z.int().min(1),
    pageSize: z.int().min(1).max(100),
  });
}
