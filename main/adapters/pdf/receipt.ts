import type { PaperOf } from './document.ts';
import { type Flow, heading, label, type Row } from './flow.ts';
import { writeLetterhead, writeParties } from './letterhead.ts';
import { type Fact, type Press, voidNote } from './press.ts';
import { type Sum, writeSums } from './sums.ts';

export type ReceiptPress = Press<PaperOf<'receipt'>>;

export function receiptFacts({ document, words, formats }: ReceiptPress): Fact[] {
  const { date, method, reference, currency } = document.record;
  return [
    [words.date, formats.date(date)],
    [words.method, words.methods[method]],
    ...(reference ? [[words.reference, reference] as Fact] : []),
    [words.currency, currency],
  ];
}

export function receiptVoidNote(press: ReceiptPress): string | null {
  return voidNote(press, press.document.record.voidDate, press.document.record.voidReason);
}

/** What invoices have taken of it, and what is left to the client. */
export function receiptSums({ document, words, formats }: ReceiptPress): Sum[] {
  const { amountCents, creditCents } = document.record;
  const credit: Sum[] = creditCents > 0 ? [{ name: words.credit, value: formats.amount(creditCents) }] : [];
  return [...credit, { name: words.total, value: formats.money(amountCents), grand: true }];
}

function* rowsOf({ document, formats }: ReceiptPress): Generator<Row> {
  for (const { code, date, amountCents } of document.record.allocations)
    yield { cells: [code, formats.date(date), formats.amount(amountCents)] };
}

/** What was received, on A4. */
export function writeReceipt(flow: Flow, press: ReceiptPress): void {
  const { document, words, formats } = press;
  const { record } = document;
  writeLetterhead(flow, press);
  writeParties(flow, press, record.client, receiptFacts(press), words.received);
  const note = receiptVoidNote(press);
  if (note) {
    flow.text(note, heading);
    flow.y += 8;
  }
  flow.text(words.theSum, label);
  flow.text(formats.money(record.amountCents), { size: 20, bold: true });
  flow.y += 12;
  if (record.allocations.length > 0) {
    const columns = [
      { head: words.appliedTo, width: flow.width - 190 },
      { head: words.date, width: 80 },
      { head: `${words.amount}, ${formats.currency}`, width: 110, align: 'right' as const },
    ];
    flow.table(columns, rowsOf(press));
    flow.y += 8;
  }
  writeSums(flow, receiptSums(press));
}
