import type { PaperOf } from './document.ts';
import { type Flow, label } from './flow.ts';
import { ink, type Style } from './pen.ts';
import type { Press } from './press.ts';

export interface Sum {
  readonly name: string;
  readonly note?: string;
  readonly value: string;
  /** The figure people look for. */
  readonly grand?: boolean;
}

/** What the lines come to: sum, discount, each rate of tax on what it is of, the total, and what is left of it. */
export function sumsOf({ document, words, formats }: Press<PaperOf<'invoice' | 'estimate'>>): Sum[] {
  const { record } = document;
  const { amount, money, percent } = formats;
  const { discountCents, netCents, totalCents, taxes } = record;
  const sums: Sum[] = [];
  if (discountCents > 0) {
    sums.push({ name: words.gross, value: amount(netCents + discountCents) });
    sums.push({ name: words.discount, value: amount(-discountCents) });
  }
  sums.push({ name: words.net, value: amount(netCents) });
  for (const { taxBp, netCents: base, taxCents } of taxes) {
    const note = taxes.length > 1 ? { note: words.taxBase(amount(base)) } : {};
    sums.push({ name: words.taxOf(percent(taxBp)), ...note, value: amount(taxCents) });
  }
  sums.push({ name: words.total, value: money(totalCents), grand: true });
  if (document.kind === 'invoice' && document.record.status === 'issued') {
    sums.push({ name: words.paid, value: amount(document.record.paidCents) });
    sums.push({ name: words.open, value: money(document.record.openCents), grand: true });
  }
  return sums;
}

const plain: Style = { size: 9.5 };
const grand: Style = { size: 12, bold: true };
const columnWidth = 250;

/** In a column of their own on the right, kept together. */
export function writeSums(flow: Flow, sums: readonly Sum[]): void {
  const heightOf = (sum: Sum) => flow.pen.lineHeight(sum.grand ? grand : plain) + (sum.grand ? 8 : 2);
  flow.need(sums.reduce((height, sum) => height + heightOf(sum), 0));
  const x = flow.left + flow.width - columnWidth;
  for (const sum of sums) {
    const style = sum.grand ? grand : plain;
    if (sum.grand) {
      const { doc } = flow.pen;
      doc.moveTo(x, flow.y + 2).lineTo(flow.left + flow.width, flow.y + 2);
      doc.lineWidth(0.8).strokeColor(ink.black).stroke();
    }
    const y = flow.y + (sum.grand ? 4 : 0);
    flow.pen.line(sum.name, { x: x + 4, y, width: 130 }, style);
    if (sum.note) flow.pen.line(sum.note, { x: x + 60, y: y + 1.5, width: 100 }, label);
    flow.pen.line(sum.value, { x: x + 110, y, width: columnWidth - 114, align: 'right' }, style);
    flow.y += heightOf(sum);
  }
}
