import { z } from 'zod';
import { PackageKind, type ServicePackageListInput, servicePackageSorts } from '#contract/service-package.ts';
import { listSearchFields, pageOfSearch } from '#renderer/lib/list-search.ts';

export const packageTabs = ['active', 'inactive', 'all'] as const;
export type PackageTab = (typeof packageTabs)[number];

/** The list's state in the address; without a tab, what is on sale. */
export const PackageSearch = z.object({
  ...listSearchFields,
  sort: z.enum(servicePackageSorts).optional().catch(undefined),
  tab: z.enum(['inactive', 'all']).optional().catch(undefined),
  kind: PackageKind.optional().catch(undefined),
});
export type PackageSearch = z.infer<typeof PackageSearch>;

export function packageListInput(search: PackageSearch) {
  return {
    ...pageOfSearch(search),
    ...(search.kind && { kind: search.kind }),
    ...(search.tab !== 'all' && { active: search.tab !== 'inactive' }),
  } satisfies ServicePackageListInput;
}

/** Where the person was in the list: a record's way back leads there, to the same row. Lives as long as the page. */
export const lastPackage: { search: PackageSearch; rowId: string | undefined } = { search: {}, rowId: undefined };
