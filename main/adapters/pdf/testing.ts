import { crc32, deflateSync } from 'node:zlib';
import type { Invoice } from '#contract/invoice.ts';
import { documentTotals, type Line, lineTotals } from '#contract/money.ts';
import type { PaperDocument, PaperOf } from './document.ts';

export interface ReadPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** What stands on it, spaces made one. */
  readonly text: string;
}
export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly language: string | null;
  /** Of the whole document. */
  readonly text: string;
}

/** A PDF as another program reads it. */
export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const words = items.map((item) => ('str' in item ? item.str : ''));
    pages.push({ width, height, text: words.join(' ').replace(/\s+/g, ' ') });
  }
  const { info } = await document.getMetadata();
  const read = {
    pages,
    info: info as Record<string, unknown>,
    language: 'Language' in info ? String(info.Language) : null,
    text: pages.map(({ text }) => text).join('\n'),
  };
  await task.destroy();
  return read;
}

/** A picture that is one: a square with a transparent part, as logos have. */
export function squarePng(side = 8): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
    ends[0].writeUInt32BE(data.length);
    ends[1].writeUInt32BE(crc32(body));
    return Buffer.concat([ends[0], body, ends[1]]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 6], 8);
  const rows = Buffer.alloc((side * 4 + 1) * side, 0x80);
  for (let y = 0; y < side; y++) rows[y * (side * 4 + 1)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const content = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...content]);
}

export const line = (description: string, unitPriceCents: number, more: Partial<Line> = {}): Line => {
  const priced = { quantity: 1000, discountBp: 0, taxBp: 1500, unitPriceCents, description, packageId: null, ...more };
  return { ...priced, ...lineTotals(priced) };
};

export const party = {
  id: 'c',
  code: 'CLI001',
  name: 'Comercial Ñandú & Peñaherrera Cía. Ltda.',
  documentType: 'RUC',
  documentNumber: '1790012345001',
  address: 'Av. 10 de Agosto N24-563, Quito, Ecuador',
};

export const frame = {
  language: 'es',
  size: 'a4',
  at: Date.UTC(2026, 2, 4, 15),
  store: {
    name: 'La Esquina «El Café»',
    country: 'EC',
    timeZone: 'America/Guayaquil',
    dateFormat: 'auto',
    decimalMark: 'auto',
  },
  letterhead: 'RUC 1791234567001\nCalle Bolívar 123',
  footer: 'Gracias por su compra.',
  logo: null,
} as const satisfies Partial<PaperDocument>;

export function invoicePaper(
  lines: readonly Line[],
  record: Partial<Invoice> = {},
  more: Partial<Omit<PaperOf<'invoice'>, 'record'>> = {},
): PaperOf<'invoice'> {
  const totals = documentTotals(lines);
  const at = { createdAt: 0, createdBy: null, updatedAt: 0, updatedBy: null };
  const dates = { issueDate: '2026-03-04', issueFloats: false, dueDate: '2026-04-03', dueFloats: false };
  const open = { paidCents: 1000, openCents: totals.totalCents - 1000, status: 'issued', state: 'partial' } as const;
  const name = { id: 'i', number: 7, version: 1, code: '001-001-000000042', series: '001-001', sequence: 42 };
  const none = { voidReason: null, voidDate: null, issuedAt: 0, issuedBy: null, payments: [], estimate: null };
  const basis = { ...name, ...dates, ...open, ...none, ...at, ...totals, client: party, currency: 'USD', notes: null };
  return { ...frame, kind: 'invoice', record: { ...basis, lines: [...lines], ...record }, ...more };
}
