import type { Line } from '#contract/money.ts';
import type { PaperDocument, PaperOf } from './document.ts';
import { type Align, ink, type Pen, type Style } from './pen.ts';
import { pictureOf } from './picture.ts';
import { documentOf, type Fact, type Press } from './press.ts';
import { type ReceiptPress, receiptFacts, receiptSums, receiptVoidNote } from './receipt.ts';
import { type SalePress, saleFacts, saleVoidNote } from './sale.ts';
import { type Sum, sumsOf } from './sums.ts';

/** 80 mm, of which a receipt printer reaches the middle 72. */
const page = { width: 226.77, side: 11.34, ends: 14 };
const width = page.width - 2 * page.side;
/** No page of a PDF may be longer (200 inches). */
const longest = 14_400;

const body: Style = { size: 9 };
const small: Style = { size: 8 };
const strong: Style = { size: 9, bold: true };
const big: Style = { size: 13, bold: true };

/** Something of a known height, so that the paper can be cut to fit before anything is drawn. */
interface Block {
  readonly height: number;
  draw(y: number): void;
}

const space = (height: number): Block => ({ height, draw: () => {} });

function text(pen: Pen, content: string, style: Style, align: Align = 'left'): Block[] {
  return pen.wrap(content, width, style).map((line) => ({
    height: pen.lineHeight(style),
    draw: (y) => pen.line(line, { x: page.side, y, width, align }, style),
  }));
}

/** A name on the left, as many lines as it takes; the value on the right of the last one. */
function pair(pen: Pen, [name, value]: Fact, style: Style = body): Block[] {
  const taken = Math.min(width * 0.62, pen.width(value, style) + 6);
  const lines = pen.wrap(name, width - taken, style);
  return lines.map((line, i) => ({
    height: pen.lineHeight(style),
    draw(y) {
      pen.line(line, { x: page.side, y, width }, style);
      const box = { x: page.side + width - taken, y, width: taken, align: 'right' } as const;
      if (i === lines.length - 1) pen.line(value, box, style);
    },
  }));
}

function rule({ doc }: Pen): Block {
  return {
    height: 9,
    draw(y) {
      doc.moveTo(page.side, y + 4.5).lineTo(page.side + width, y + 4.5);
      doc.lineWidth(0.6).dash(2, { space: 2 }).strokeColor(ink.black).stroke().undash();
    },
  };
}

function head(pen: Pen, { document, title }: Press): Block[] {
  const logo = pictureOf(pen, document.logo, { width: width * 0.6, height: 56 });
  const picture: Block[] = logo
    ? [{ height: logo.height + 6, draw: (y) => logo.draw((page.width - logo.width) / 2, y) }]
    : [];
  return [
    ...picture,
    ...text(pen, document.store.name, big, 'center'),
    ...(document.letterhead ? text(pen, document.letterhead, small, 'center') : []),
    rule(pen),
    ...text(pen, [title.name, title.number].filter(Boolean).join(' '), { ...strong, size: 10.5 }, 'center'),
    ...(title.mark ? text(pen, title.mark, big, 'center') : []),
    space(4),
  ];
}

function line(pen: Pen, { words, formats }: Press, line: Line): Block[] {
  const { description, quantity, unitPriceCents, discountBp, taxBp, netCents } = line;
  const parts = [
    `${formats.quantity(quantity)} × ${formats.amount(unitPriceCents)}`,
    ...(discountBp > 0 ? [`${words.discountColumn} ${formats.percent(discountBp)}`] : []),
    words.taxOf(formats.percent(taxBp)),
  ];
  return [
    ...text(pen, description, body),
    ...pair(pen, [parts.join(' · '), formats.amount(netCents)], small),
    space(2),
  ];
}

const sums = (pen: Pen, all: readonly Sum[]): Block[] =>
  all.flatMap(({ name, note, value, grand }) =>
    pair(pen, [note ? `${name} ${note}` : name, value], grand ? { size: 11, bold: true } : body),
  );

function client(pen: Pen, { document, words }: Press): Block[] {
  const { client: party } = document.record;
  const lines = [party.name, documentOf(party, words), party.address].filter((each) => each !== null);
  return lines.flatMap((each, i) => text(pen, each, i === 0 ? strong : body));
}

function saleBlocks(pen: Pen, press: SalePress): Block[] {
  const { record, footer } = press.document;
  const note = saleVoidNote(press);
  return [
    ...saleFacts(press).flatMap((fact) => pair(pen, fact)),
    space(4),
    ...client(pen, press),
    ...(note ? text(pen, note, strong) : []),
    rule(pen),
    ...record.lines.flatMap((each) => line(pen, press, each)),
    ...(record.lines.length === 0 ? text(pen, press.words.noLines, body) : []),
    rule(pen),
    ...sums(pen, sumsOf(press)),
    ...(record.notes ? [space(6), ...text(pen, record.notes, small)] : []),
    ...(footer ? [space(6), ...text(pen, footer, small, 'center')] : []),
  ];
}

function receiptBlocks(pen: Pen, press: ReceiptPress): Block[] {
  const { document, words, formats } = press;
  const note = receiptVoidNote(press);
  const { allocations } = document.record;
  return [
    ...receiptFacts(press).flatMap((fact) => pair(pen, fact)),
    space(3),
    ...text(pen, words.received, small),
    ...client(pen, press),
    ...(note ? text(pen, note, strong) : []),
    rule(pen),
    ...(allocations.length > 0 ? text(pen, words.appliedTo, small) : []),
    ...allocations.flatMap(({ code, amountCents }) => pair(pen, [code, formats.amount(amountCents)])),
    ...sums(pen, receiptSums(press)),
  ];
}

export type RollPaper = PaperOf<'invoice' | 'estimate' | 'receipt'>;

const isSale = (press: Press<PaperDocument>): press is SalePress => press.document.kind !== 'receipt';

/** One page, as long as what stands on it; a second one only past the length a PDF allows. */
export function writeRoll(pen: Pen, press: Press<RollPaper>): void {
  const rest = isSale(press) ? saleBlocks(pen, press) : receiptBlocks(pen, press as ReceiptPress);
  const blocks = [...head(pen, press), ...rest];
  while (blocks.length > 0) {
    let height = 2 * page.ends;
    const fitting = blocks.findIndex((block) => {
      height += block.height;
      return height > longest;
    });
    const these = blocks.splice(0, fitting === -1 ? blocks.length : fitting);
    const sum = these.reduce((total, block) => total + block.height, 2 * page.ends);
    pen.doc.addPage({ size: [page.width, sum], margin: 0 });
    let y = page.ends;
    for (const block of these) {
      block.draw(y);
      y += block.height;
    }
  }
}
