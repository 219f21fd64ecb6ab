import { z } from 'zod';
import { clientKinds } from '#contract/client.ts';
import { documentTypes } from '#contract/document.ts';
import { mergeFields, mergeValues, samePart } from '#renderer/features/client/client-conflict.ts';
import type { AddressValues, ClientValues } from '#renderer/features/client/client-form-values.ts';
import type { KeptDraft } from '#renderer/features/draft/kept-draft.ts';

const words = z.string().catch('');
const link = z.string().nullable().catch(null);
const sameAsMain = z.boolean().catch(true);

const KeptAddress: z.ZodType<AddressValues> = z.object({
  street: words,
  city: words,
  state: words,
  country: words,
  postalCode: words,
  cityId: link,
  stateId: link,
  countryId: link,
});
const nowhere = KeptAddress.parse({});
const address = KeptAddress.catch(nowhere);

/** A draft of an earlier version: what is missing or no longer fits counts as not filled in, what is unknown is passed over. */
const KeptValues: z.ZodType<ClientValues> = z.object({
  kind: z.enum(clientKinds).catch('person'),
  code: words,
  name: words,
  surname: words,
  contactName: words,
  documentType: z.enum(['', ...documentTypes]).catch(''),
  documentNumber: words,
  phone: words,
  mobile: words,
  email: words,
  birthDate: words,
  gender: words,
  notes: words,
  tags: z.array(z.string()).catch([]),
  addresses: z
    .object({ main: address, billing: address, shipping: address })
    .catch({ main: nowhere, billing: nowhere, shipping: nowhere }),
  sameAsMain: z.object({ billing: sameAsMain, shipping: sameAsMain }).catch({ billing: true, shipping: true }),
  startCountryId: link,
});

export function readClientDraft(values: unknown): ClientValues | null {
  return KeptValues.safeParse(values).data ?? null;
}

/** The draft on top of what the form holds now: only what was typed in it counts, the rest is as it stands. */
export function withDraft(draft: KeptDraft<ClientValues>, now: ClientValues): ClientValues {
  return draft.base ? mergeValues(draft.base, draft.typed, now, {}) : draft.typed;
}

/** Whether restoring it would change anything in `now`. */
export function draftMatters(draft: KeptDraft<ClientValues>, now: ClientValues): boolean {
  const restored = withDraft(draft, now);
  return mergeFields.some((field) => !samePart(restored, now, field));
}
