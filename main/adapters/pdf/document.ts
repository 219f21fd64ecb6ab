import type { Statement, StatementMove } from '#contract/account.ts';
import type { Estimate } from '#contract/estimate.ts';
import type { Language } from '#contract/fields.ts';
import type { Invoice } from '#contract/invoice.ts';
import type { PaperSize } from '#contract/paper.ts';
import type { Payment } from '#contract/payment.ts';
import type { Store } from '#contract/store.ts';

/** What stands on every document, whatever it says. */
interface Frame {
  readonly language: Language;
  readonly size: PaperSize;
  /** Epoch ms, for the file's own date. */
  readonly at: number;
  readonly store: Pick<Store, 'name' | 'country' | 'timeZone' | 'dateFormat' | 'decimalMark'>;
  readonly letterhead: string | null;
  readonly footer: string | null;
  /** PNG or JPEG. */
  readonly logo: Uint8Array | null;
}

export type StatementPaper = Omit<Statement, 'moves' | 'page' | 'pageSize'>;

/** A document to be put on paper: plain data, so that it can be sent to the worker. */
export type PaperDocument = Frame &
  (
    | { readonly kind: 'invoice'; readonly record: Invoice }
    | { readonly kind: 'estimate'; readonly record: Estimate }
    | { readonly kind: 'receipt'; readonly record: Payment }
    | {
        readonly kind: 'statement';
        readonly record: StatementPaper;
        /** `StatementMove[]` as JSON, in pieces: one object for each of thousands of moves would hold up the event loop when they are sent. */
        readonly moves: readonly string[];
      }
  );

export type PaperOf<K extends PaperDocument['kind']> = Extract<PaperDocument, { kind: K }>;

/** The moves of a statement, oldest first, read as they are needed. */
export function* movesOf(moves: readonly string[]): Generator<StatementMove> {
  for (const piece of moves) yield* JSON.parse(piece) as StatementMove[];
}
