import { z } from 'zod';
import { type UserListInput, UserSort } from '#contract/user.ts';
import { listSearchFields, pageOfSearch } from '#renderer/lib/list-search.ts';

export const userTabs = ['staff', 'portal', 'inactive'] as const;
export type UserTab = (typeof userTabs)[number];

/** The list's state in the address; without a tab, the staff. */
export const UserSearch = z.object({
  ...listSearchFields,
  sort: UserSort.optional().catch(undefined),
  tab: z.enum(['portal', 'inactive']).optional().catch(undefined),
  role: z.string().max(64).optional().catch(undefined),
});
export type UserSearch = z.infer<typeof UserSearch>;

/** What each tab shows: active staff, active portal accounts, and whoever no longer enters. */
export const tabFilter = {
  staff: { kind: 'staff', active: true },
  portal: { kind: 'portal', active: true },
  inactive: { active: false },
} as const satisfies Record<UserTab, Partial<UserListInput>>;

export function userListInput(search: UserSearch) {
  return {
    ...pageOfSearch(search),
    ...tabFilter[search.tab ?? 'staff'],
    ...(search.role && { roleId: search.role }),
  } satisfies UserListInput;
}

/** Where the person was in the list: a record's way back leads there, to the same row. Lives as long as the page. */
export const lastUser: { search: UserSearch; rowId: string | undefined } = { search: {}, rowId: undefined };

/** Of the form for a new account: who it is for, when one came from a person on record. */
export const UserNewSearch = z.object({ persona: z.string().min(1).max(64).optional().catch(undefined) });
