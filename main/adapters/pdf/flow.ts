import { type Align, ink, type Pen, type Style } from './pen.ts';

/** A4 in points. */
const page = { width: 595.28, height: 841.89 };
const margin = { side: 42, top: 42, bottom: 58 };

export const body: Style = { size: 9.5 };
export const label: Style = { size: 8, colour: ink.soft };
export const strong: Style = { size: 9.5, bold: true };
export const heading: Style = { size: 11, bold: true };

export interface Column {
  readonly head: string;
  readonly width: number;
  readonly align?: Align;
}
export interface Row {
  readonly cells: readonly string[];
  readonly bold?: boolean;
}

/** A4 pages that fill from the top; `y` is where the next thing goes. */
export interface Flow {
  readonly pen: Pen;
  readonly left: number;
  readonly width: number;
  y: number;
  newPage(): void;
  /** Goes to a new page where less than this is left of the present one. */
  need(height: number): void;
  rule(): void;
  /** Wrapped text over some or all of the width; breaks between lines where the page ends. */
  text(content: string, style: Style, box?: { x?: number; width?: number }): void;
  /** Repeats its head on every page; a row is split only when it is taller than a page. */
  table(columns: readonly Column[], rows: Iterable<Row>): void;
}

const cellGap = 4;
const rowPad = 3.5;

interface TableAt {
  readonly columns: readonly (Column & { x: number })[];
  readonly bottom: number;
}

function placed(flow: Flow, columns: readonly Column[], bottom: number): TableAt {
  let x = flow.left;
  const at = columns.map((column) => {
    const here = { ...column, x: x + cellGap, width: column.width - 2 * cellGap };
    x += column.width;
    return here;
  });
  return { columns: at, bottom };
}

function drawHead(flow: Flow, { columns }: TableAt): void {
  const style: Style = { size: 8, bold: true };
  const { doc } = flow.pen;
  for (const { head, x, width, align } of columns)
    flow.pen.line(head, { x, y: flow.y, width, ...(align && { align }) }, style);
  flow.y += flow.pen.lineHeight(style) + 3;
  doc.moveTo(flow.left, flow.y).lineTo(flow.left + flow.width, flow.y);
  doc.lineWidth(0.8).strokeColor(ink.black).stroke();
  flow.y += 1;
}

function drawLines(flow: Flow, { columns }: TableAt, cells: readonly (readonly string[])[], style: Style): void {
  const lineHeight = flow.pen.lineHeight(style);
  for (const [at, { x, width, align }] of columns.entries())
    for (const [i, line] of (cells[at] ?? []).entries())
      flow.pen.line(line, { x, y: flow.y + rowPad + i * lineHeight, width, ...(align && { align }) }, style);
  flow.y += Math.max(1, ...cells.map(({ length }) => length)) * lineHeight + 2 * rowPad;
}

function hairline(flow: Flow): void {
  const { doc } = flow.pen;
  doc.moveTo(flow.left, flow.y).lineTo(flow.left + flow.width, flow.y);
  doc.lineWidth(0.4).strokeColor(ink.rule).stroke();
}

/** Only what is on the left wraps: figures keep together. */
const linesOf = ({ pen }: Flow, { columns }: TableAt, { cells }: Row, style: Style): string[][] =>
  columns.map(({ width, align }, at) => {
    const text = cells[at] ?? '';
    return align && align !== 'left' ? [text] : pen.wrap(text, width, style);
  });

function drawTable(flow: Flow, table: TableAt, rows: Iterable<Row>): void {
  const lineHeight = flow.pen.lineHeight(body);
  const again = () => {
    flow.newPage();
    drawHead(flow, table);
  };
  if (flow.y + 4 * lineHeight > table.bottom) flow.newPage();
  drawHead(flow, table);
  const fullPage = table.bottom - margin.top - 3 * lineHeight;
  for (const row of rows) {
    const style = row.bold ? strong : body;
    let cells = linesOf(flow, table, row, style);
    const height = () => Math.max(1, ...cells.map(({ length }) => length)) * lineHeight + 2 * rowPad;
    if (flow.y + height() > table.bottom && height() <= fullPage) again();
    while (flow.y + height() > table.bottom) {
      const fitting = Math.floor((table.bottom - flow.y - 2 * rowPad) / lineHeight);
      if (fitting > 0)
        drawLines(
          flow,
          table,
          cells.map((lines) => lines.slice(0, fitting)),
          style,
        );
      cells = cells.map((lines) => lines.slice(Math.max(0, fitting)));
      again();
    }
    drawLines(flow, table, cells, style);
    hairline(flow);
  }
}

export interface PageWords {
  /** Lightly across each page. */
  readonly mark: string | null;
  /** At the foot of each page. */
  readonly foot: string;
  readonly ofPages: (page: number, pages: number) => string;
}

function drawMark({ pen }: Flow, mark: string): void {
  const { doc } = pen;
  doc.save().rotate(-45, { origin: [page.width / 2, page.height / 2] });
  const at = { x: 0, y: page.height / 2 - 70, width: page.width, align: 'center' } as const;
  pen.line(mark, at, { size: 104, bold: true, colour: ink.mark });
  doc.restore();
}

/** Page numbers are known at the end only. */
export function closeFlow({ pen, left, width }: Flow, { foot, ofPages }: PageWords): void {
  const { count } = pen.doc.bufferedPageRange();
  const small: Style = { size: 8, colour: ink.soft };
  const y = page.height - 40;
  for (let i = 0; i < count; i++) {
    pen.doc.switchToPage(i);
    pen.line(pen.wrap(foot, width - 80, small)[0] ?? '', { x: left, y, width: width - 80 }, small);
    pen.line(ofPages(i + 1, count), { x: left + width - 80, y, width: 80, align: 'right' }, small);
  }
}

export function openFlow(pen: Pen, { mark }: PageWords): Flow {
  const bottom = page.height - margin.bottom;
  const flow: Flow = {
    pen,
    left: margin.side,
    width: page.width - 2 * margin.side,
    y: margin.top,
    newPage() {
      pen.doc.addPage({ size: [page.width, page.height], margin: 0 });
      if (mark) drawMark(flow, mark);
      flow.y = margin.top;
    },
    need(height) {
      if (flow.y + height > bottom) flow.newPage();
    },
    rule() {
      hairline(flow);
      flow.y += 1;
    },
    text(content, style, { x = flow.left, width = flow.width } = {}) {
      const height = pen.lineHeight(style);
      for (const line of pen.wrap(content, width, style)) {
        flow.need(height);
        pen.line(line, { x, y: flow.y, width }, style);
        flow.y += height;
      }
    },
    table: (columns, rows) => drawTable(flow, placed(flow, columns, bottom), rows),
  };
  flow.newPage();
  return flow;
}
