import PDFDocument from 'pdfkit';
import type { Fonts } from './fonts.ts';

export interface Style {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
}

/** Text set line by line: what is measured is what is drawn, and nothing breaks a page by itself. Points; y is the top of the line. */
export interface Pen {
  readonly doc: PDFKit.PDFDocument;
  lineHeight(style: Style): number;
  width(text: string, style: Style): number;
  /** Lines of at most `width`; words longer than that are broken. */
  wrap(text: string, width: number, style: Style): string[];
  /** One line. What is aligned right or centred never leaves its width: it gets smaller instead. */
  line(text: string, at: { x: number; y: number; width: number; align?: Align }, style: Style): void;
}
export type Align = 'left' | 'right' | 'center';

export const ink = { black: '#000000', soft: '#4a4a4a', rule: '#9a9a9a', mark: '#e4e4e4' } as const;

const missing = '\u25a1';
const invisible = /\u200c|\u200d|\ufe0e|\ufe0f/gu;
const graphemes = new Intl.Segmenter('es', { granularity: 'grapheme' });

/** Replaces what the font cannot write, one □ for each sign as people see it. */
function cleaner(hasGlyph: (codePoint: number) => boolean): (text: string) => string {
  const known = new Map<string, boolean>();
  const writes = (sign: string): boolean => {
    const before = known.get(sign);
    if (before !== undefined) return before;
    const answer = hasGlyph(sign.codePointAt(0) ?? 0);
    known.set(sign, answer);
    return answer;
  };
  return (text) => {
    const plain = text.normalize('NFC').replace(/[\t\u00a0]/g, ' ');
    if ([...plain].every(writes)) return plain;
    return Array.from(graphemes.segment(plain), ({ segment }) => {
      const signs = segment.replace(invisible, '');
      return [...signs].every(writes) ? signs : missing;
    }).join('');
  };
}

/** pdfkit keeps the opened font to itself; only the font knows which signs it has. */
interface Opened {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

function breakWord(word: string, fits: (text: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && !fits(piece + segment)) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}

function wrapParagraph(paragraph: string, fits: (text: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ').filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = fits(word) ? [word] : breakWord(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

export function openPen(fonts: Fonts, options: PDFKit.PDFDocumentOptions): Pen {
  // Without a font of its own pdfkit would open Helvetica, whose files are not in the bundle.
  const doc = new PDFDocument({ ...options, font: '', autoFirstPage: false, bufferPages: true });
  doc.registerFont('bold', fonts.bold).registerFont('regular', fonts.regular).font('regular');
  const clean = cleaner((codePoint) => (doc as unknown as Opened)._font.font.hasGlyphForCodePoint(codePoint));
  const use = ({ bold, size }: Style) => doc.font(bold ? 'bold' : 'regular').fontSize(size);
  return {
    doc,
    lineHeight: ({ size }) => size * 1.32,
    width: (text, style) => use(style).widthOfString(clean(text)),
    wrap(text, width, style) {
      use(style);
      const fits = (line: string) => doc.widthOfString(line) <= width;
      const paragraphs = text.split(/\r\n|[\r\n]/).map(clean);
      return paragraphs.flatMap((paragraph) => wrapParagraph(paragraph, fits));
    },
    line(text, { x, y, width, align = 'left' }, style) {
      const ready = clean(text);
      use(style).fillColor(style.colour ?? ink.black);
      let used = doc.widthOfString(ready);
      const shrink = align !== 'left' && used > width ? width / used : 1;
      if (shrink < 1) {
        doc.fontSize(style.size * shrink);
        used = width;
      }
      const start = align === 'left' ? x : align === 'right' ? x + width - used : x + (width - used) / 2;
      doc.text(ready, start, y + style.size, { lineBreak: false, baseline: 'alphabetic' });
    },
  };
}

/** The whole file, once everything is drawn. */
export function finish({ doc }: Pen): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    doc.on('data', (piece: Buffer) => pieces.push(piece));
    doc.on('end', () => resolve(Buffer.concat(pieces)));
    doc.on('error', reject);
    doc.end();
  });
}
