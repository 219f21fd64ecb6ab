import type { ClientRow } from '#contract/client.ts';
import { fold } from '#renderer/lib/fold.ts';

/** Documents and phones are found however they are spaced. */
const bare = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** Where a row was found, if not in what is on screen: its own words, or undefined. `shown`: ids of the columns in sight. */
export function foundElsewhere(row: ClientRow, search: string, shown: readonly string[]): string | undefined {
  const fields: readonly [string, string | null][] = [
    ['name', row.name],
    ['code', row.code],
    ['document', row.documentNumber],
    ['phone', row.phone],
    ['email', row.email],
    ...row.tags.map((tag): [string, string] => ['tags', tag]),
  ];
  const holds = (text: string | null, word: string) =>
    text !== null && (fold(text).includes(word) || (bare(word) !== '' && bare(text).includes(bare(word))));
  const inSight = fields.filter(([id]) => id === 'name' || shown.includes(id));
  const hidden = fields.filter((field) => !inSight.includes(field));
  const words = fold(search).split(/\s+/).filter(Boolean);
  const open = words.filter((word) => !inSight.some(([, text]) => holds(text, word)));
  return hidden.find(([, text]) => open.some((word) => holds(text, word)))?.[1] ?? undefined;
}
