import type { PaperOf } from './document.ts';
import { body, type Column, type Flow, heading, label, type Row } from './flow.ts';
import { writeLetterhead, writeParties } from './letterhead.ts';
import { type Fact, type Press, voidNote } from './press.ts';
import { sumsOf, writeSums } from './sums.ts';
import { estimateName } from './words.ts';

export type SalePress = Press<PaperOf<'invoice' | 'estimate'>>;

/** Its dates, its currency, and the estimate it came from. */
export function saleFacts({ document, words, formats }: SalePress): Fact[] {
  const currency: Fact = [words.currency, document.record.currency];
  if (document.kind === 'estimate') {
    const { date, expiryDate } = document.record;
    return [[words.date, formats.date(date)], [words.expiryDate, formats.date(expiryDate)], currency];
  }
  const { issueDate, issueFloats, dueDate, dueFloats, estimate } = document.record;
  const facts: Fact[] = [
    [words.issueDate, issueFloats ? words.atIssue : formats.date(issueDate)],
    ...(issueFloats && dueFloats ? [] : [[words.dueDate, formats.date(dueDate)] as Fact]),
    currency,
  ];
  return estimate ? [...facts, [estimateName(words, document.store.country), estimate.code]] : facts;
}

/** Why and when it was put aside. */
export function saleVoidNote(press: SalePress): string | null {
  const { document } = press;
  return document.kind === 'invoice'
    ? voidNote(press, document.record.voidDate, document.record.voidReason)
    : voidNote(press, null, document.record.reason);
}

function columnsOf({ words, formats }: SalePress, width: number, discounts: boolean): Column[] {
  const inCurrency = (name: string) => `${name}, ${formats.currency}`;
  const fixed: Column[] = [
    { head: words.quantity, width: 58, align: 'right' },
    { head: inCurrency(words.price), width: 78, align: 'right' },
    ...(discounts ? [{ head: words.discountColumn, width: 48, align: 'right' } as const] : []),
    { head: words.tax, width: 46, align: 'right' },
    { head: inCurrency(words.amount), width: 84, align: 'right' },
  ];
  const number: Column = { head: words.at, width: 30 };
  const used = fixed.reduce((sum, column) => sum + column.width, number.width);
  return [number, { head: words.description, width: width - used }, ...fixed];
}

function* rowsOf({ document, formats }: SalePress, discounts: boolean): Generator<Row> {
  for (const [i, line] of document.record.lines.entries()) {
    const { description, quantity, unitPriceCents, discountBp, taxBp, netCents } = line;
    const discount = discountBp > 0 ? formats.percent(discountBp) : '–';
    yield {
      cells: [
        String(i + 1),
        description,
        formats.quantity(quantity),
        formats.amount(unitPriceCents),
        ...(discounts ? [discount] : []),
        formats.percent(taxBp),
        formats.amount(netCents),
      ],
    };
  }
}

/** An invoice or an estimate on A4. */
export function writeSale(flow: Flow, press: SalePress): void {
  const { document, words } = press;
  const { record, footer } = document;
  writeLetterhead(flow, press);
  writeParties(flow, press, record.client, saleFacts(press));
  const note = saleVoidNote(press);
  if (note) {
    flow.text(note, heading);
    flow.y += 8;
  }
  const discounts = record.lines.some(({ discountBp }) => discountBp > 0);
  flow.table(columnsOf(press, flow.width, discounts), rowsOf(press, discounts));
  if (record.lines.length === 0) flow.text(words.noLines, body);
  flow.y += 8;
  writeSums(flow, sumsOf(press));
  if (record.notes) {
    flow.y += 16;
    flow.need(40);
    flow.text(words.notes, label);
    flow.text(record.notes, body);
  }
  if (footer) {
    flow.y += 16;
    flow.text(footer, label);
  }
}
