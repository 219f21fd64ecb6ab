import { z } from 'zod';
import type { Draft } from '#contract/draft.ts';
import type { JsonState } from '#contract/fields.ts';

/** Whose form it is: of an existing record, or (`recordId` null) of a new one. */
export type DraftPlace = Pick<Draft, 'form' | 'recordId'>;

/** A draft as a form understands it. `base`: what its fields held before anything was typed; null for a new record. */
export interface KeptDraft<V> {
  readonly typed: V;
  readonly base: V | null;
  readonly baseVersion: number | null;
  readonly at: number;
}

const Envelope = z.object({ typed: z.unknown(), base: z.unknown() });

/** Values and what they started from travel together: only so can a record that moved on since be merged field by field. */
export function draftState(typed: unknown, base: unknown): JsonState {
  return JSON.parse(JSON.stringify({ typed, base })) as JsonState;
}

/** null: kept by a version that wrote something else. `read` passes over what it does not know. */
export function readDraft<V>(draft: Draft, read: (values: unknown) => V | null): KeptDraft<V> | null {
  const envelope = Envelope.safeParse(draft.values);
  if (!envelope.success) return null;
  const typed = read(envelope.data.typed);
  const base = envelope.data.base == null ? null : read(envelope.data.base);
  if (!typed || (draft.recordId !== null && !base)) return null;
  return { typed, base, baseVersion: draft.baseVersion, at: draft.updatedAt };
}
