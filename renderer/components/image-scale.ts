import { imageMaxBytes } from '#contract/fields.ts';

export const imageSide = 512;
/** More than any camera writes; beyond it a mistaken file would only freeze the window. */
export const imageFileMaxBytes = 40 * 1024 * 1024;

export type ImageType = 'image/png' | 'image/jpeg';

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** What its first bytes say, whatever the name of the file; null for anything else. */
  readonly type: ImageType | null;
}

/** What the first bytes say: the name of a file may lie. */
export function imageTypeOf(head: Uint8Array): ImageType | null {
  const starts = (...bytes: number[]) => bytes.every((byte, at) => head[at] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  return starts(0xff, 0xd8, 0xff) ? 'image/jpeg' : null;
}

/** At most `imageSide` on the longer side, never enlarged, never thinner than a pixel. */
export function scaledSize({ width, height }: Pick<Picture, 'width' | 'height'>): { width: number; height: number } {
  const factor = Math.min(1, imageSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
}

/** It can be kept byte for byte. */
export function fitsAsItIs({ width, height, bytes, type }: Picture): boolean {
  return type !== null && bytes <= imageMaxBytes && Math.max(width, height) <= imageSide;
}

export interface Encoding {
  readonly type: ImageType;
  readonly quality?: number;
}

/** In the order to try, the first that is small enough wins: a logo stays sharp and see-through while it can. */
export function encodings(type: ImageType | null): readonly Encoding[] {
  const jpegs = [0.92, 0.85, 0.75, 0.6].map((quality): Encoding => ({ type: 'image/jpeg', quality }));
  return type === 'image/jpeg' ? jpegs : [{ type: 'image/png' }, ...jpegs];
}

/** Bytes of picture in a base64 data URL. */
export function dataUrlBytes(dataUrl: string): number {
  const base64 = dataUrl.slice(dataUrl.indexOf(',') + 1);
  return Math.floor((base64.length * 3) / 4) - (base64.match(/=+$/)?.[0].length ?? 0);
}
