import type { Pen } from './pen.ts';

/** More than this would take hundreds of megabytes to unpack, whatever the file weighs. */
const pixelsMax = 25_000_000;
const pngSize = { width: 16, height: 20 };

/** pdfkit opens pictures once and takes them again by what it opened; its types do not say so. */
interface Opened {
  readonly width: number;
  readonly height: number;
}
interface Opener {
  openImage(content: Buffer): Opened;
}

/** A PNG says its size at a fixed place; a JPEG is put into the file as it is. */
function isHuge(content: Buffer): boolean {
  const png = content.length > 24 && content.toString('latin1', 1, 4) === 'PNG';
  return png && content.readUInt32BE(pngSize.width) * content.readUInt32BE(pngSize.height) > pixelsMax;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  draw(x: number, y: number): void;
}

/** Fitted into a box; null for what is no picture, which must not keep a document from being printed. */
export function pictureOf(
  { doc }: Pen,
  content: Uint8Array | null,
  box: { width: number; height: number },
): Picture | null {
  if (!content) return null;
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (isHuge(bytes)) return null;
  let opened: Opened;
  try {
    opened = (doc as unknown as Opener).openImage(bytes);
  } catch {
    return null;
  }
  const scale = Math.min(box.width / opened.width, box.height / opened.height);
  const [width, height] = [opened.width * scale, opened.height * scale];
  if (!(width > 0 && height > 0)) return null;
  return { width, height, draw: (x, y) => void doc.image(opened as unknown as Buffer, x, y, { width, height }) };
}
