import type { AddressKind } from '#contract/address.ts';
import { type ClientValues, toInput } from '#renderer/features/client/client-form-values.ts';
import { clashing, type Side, takenFromMine } from '#renderer/lib/merge.ts';

/** What can be chosen apart: each field, and each address as a whole. */
export const mergeFields = [
  'kind',
  'code',
  'name',
  'surname',
  'contactName',
  'documentType',
  'documentNumber',
  'phone',
  'mobile',
  'email',
  'birthDate',
  'gender',
  'notes',
  'tags',
  'main',
  'billing',
  'shipping',
] as const;
export type MergeField = (typeof mergeFields)[number];

function isAddress(field: MergeField): field is AddressKind {
  return field === 'main' || field === 'billing' || field === 'shipping';
}

function partOf(values: ClientValues, field: MergeField): unknown {
  const input = toInput(values);
  return isAddress(field) ? input.addresses[field] : input[field];
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Both would save the same there. */
export function samePart(a: ClientValues, b: ClientValues, field: MergeField): boolean {
  return same(partOf(a, field), partOf(b, field));
}

/** One line for a person to read; '' for nothing. */
export function showPart(values: ClientValues, field: MergeField): string {
  if (field === 'tags') return values.tags.join(', ');
  if (!isAddress(field)) return String(toInput(values)[field] ?? '');
  const address = toInput(values).addresses[field];
  if (!address) return '';
  const { street, city, state, country, postalCode } = address;
  return [street, city, state, country, postalCode].filter(Boolean).join(', ');
}

/** Fields that both sides changed, differently, since `base`. Everything else merges by itself. */
export function clashes(base: ClientValues, mine: ClientValues, theirs: ClientValues): MergeField[] {
  return clashing(mergeFields, partOf, { base, mine, theirs });
}

/** Their record with what only I changed, and for the clashes what was chosen. */
export function mergeValues(
  base: ClientValues,
  mine: ClientValues,
  theirs: ClientValues,
  choices: Partial<Record<MergeField, Side>>,
): ClientValues {
  const merged = structuredClone(theirs);
  for (const field of takenFromMine(mergeFields, partOf, { base, mine, theirs }, choices))
    copyPart(mine, merged, field);
  return merged;
}

function copyPart(from: ClientValues, to: ClientValues, field: MergeField): void {
  if (isAddress(field)) {
    to.addresses[field] = from.addresses[field];
    if (field !== 'main') to.sameAsMain[field] = from.sameAsMain[field];
    return;
  }
  Object.assign(to, { [field]: from[field] });
}
