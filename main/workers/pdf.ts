import { parentPort } from 'node:worker_threads';
import type { PaperDocument } from '../adapters/pdf/document.ts';
import { readFonts } from '../adapters/pdf/fonts.ts';
import { makePdf } from '../adapters/pdf/make-pdf.ts';

/** `ArrayBuffer`s are handed over, not copied. */
export type PdfAnswer = { readonly pdf: Uint8Array<ArrayBuffer> } | { readonly error: string };

const fonts = readFonts();

async function answer(document: PaperDocument): Promise<void> {
  try {
    const pdf = new Uint8Array(await makePdf(document, fonts));
    parentPort?.postMessage({ pdf } satisfies PdfAnswer, [pdf.buffer]);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    parentPort?.postMessage({ error: text } satisfies PdfAnswer);
  }
}

parentPort?.on('message', (document: PaperDocument) => void answer(document));
