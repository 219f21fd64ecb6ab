import { z } from 'zod';
import { type PersonaListInput, PersonaSort } from '#contract/persona.ts';
import { listSearchFields, pageOfSearch } from '#renderer/lib/list-search.ts';

export const personaTabs = ['active', 'inactive', 'all'] as const;
export type PersonaTab = (typeof personaTabs)[number];

/** The list's state in the address; without a tab, the active ones. */
export const PersonaSearch = z.object({
  ...listSearchFields,
  sort: PersonaSort.optional().catch(undefined),
  tab: z.enum(['inactive', 'all']).optional().catch(undefined),
});
export type PersonaSearch = z.infer<typeof PersonaSearch>;

export function personaInput(search: PersonaSearch) {
  return {
    ...pageOfSearch(search),
    ...(search.tab !== 'all' && { active: search.tab !== 'inactive' }),
  } satisfies PersonaListInput;
}

/** Where the person was in the list: a record's way back leads there, to the same row. Lives as long as the page. */
export const lastPersona: { search: PersonaSearch; rowId: string | undefined } = { search: {}, rowId: undefined };
