import type { StatementMove } from '#contract/account.ts';
import { movesOf, type PaperOf } from './document.ts';
import { type Column, type Flow, heading, type Row } from './flow.ts';
import { writeLetterhead, writeParties } from './letterhead.ts';
import type { Press } from './press.ts';

export type StatementPress = Press<PaperOf<'statement'>>;

function columnsOf({ words, formats }: StatementPress, width: number): Column[] {
  const inCurrency = (name: string) => `${name}, ${formats.currency}`;
  const figure = { width: 72, align: 'right' } as const;
  return [
    { head: words.date, width: 58 },
    { head: words.document, width: 98 },
    { head: words.detail, width: width - 156 - 3 * figure.width },
    { head: inCurrency(words.charge), ...figure },
    { head: inCurrency(words.payment), ...figure },
    { head: inCurrency(words.balance), ...figure },
  ];
}

function rowOf({ words, formats }: StatementPress, move: StatementMove): Row {
  const { date, kind, code, dueDate, amountCents, balanceCents } = move;
  const detail = kind === 'invoice' && dueDate ? words.due(formats.date(dueDate)) : words.moves[kind];
  const amount = formats.amount(Math.abs(amountCents));
  const [charge, payment] = amountCents > 0 ? [amount, ''] : ['', amount];
  return { cells: [formats.date(date), code, detail, charge, payment, formats.amount(balanceCents)] };
}

function* rowsOf(press: StatementPress): Generator<Row> {
  const { document, words, formats } = press;
  const { openingCents, chargedCents, paidCents, closingCents, from, to, total } = document.record;
  yield { cells: [formats.date(from), '', words.opening, '', '', formats.amount(openingCents)], bold: true };
  for (const move of movesOf(document.moves)) yield rowOf(press, move);
  if (total === 0) yield { cells: ['', '', words.noMoves, '', '', ''] };
  const sums = [formats.amount(chargedCents), formats.amount(paidCents)];
  yield { cells: ['', '', words.periodSums, ...sums, ''], bold: true };
  const closing = formats.amount(closingCents);
  yield { cells: [formats.date(to), '', words.closing(formats.date(to)), '', '', closing], bold: true };
}

function writeAgeing(flow: Flow, { document, words, formats }: StatementPress): void {
  const { ageing, creditCents, closingCents, to } = document.record;
  const { currentCents, days30Cents, days60Cents, days90Cents, olderCents } = ageing;
  const buckets = [currentCents, days30Cents, days60Cents, days90Cents, olderCents];
  flow.need(90);
  flow.text(words.ageing(formats.date(to)), heading);
  flow.y += 4;
  const width = flow.width / 7;
  const heads = [...words.buckets, words.credit, words.balance];
  const columns = heads.map((head): Column => ({ head, width, align: 'right' }));
  const figures = [...buckets, -creditCents, closingCents].map(formats.amount);
  flow.table(columns, [{ cells: figures, bold: true }]);
}

/** A client's account between two days. */
export function writeStatement(flow: Flow, press: StatementPress): void {
  const { document, words, formats } = press;
  const { client, currency, from, to, closingCents } = document.record;
  writeLetterhead(flow, press);
  writeParties(flow, press, client, [
    [words.period, words.periodOf(formats.date(from), formats.date(to))],
    [words.currency, currency],
    [words.balance, formats.money(closingCents)],
  ]);
  flow.table(columnsOf(press, flow.width), rowsOf(press));
  flow.y += 22;
  writeAgeing(flow, press);
}
