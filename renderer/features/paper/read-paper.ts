import type { PaperPiece, PaperSize } from '#contract/paper.ts';
import { api } from '#renderer/lib/api.ts';

/** What to put on paper: a document by its id, or the account of a client for a period. */
export type PaperRequest =
  | { kind: 'invoice' | 'estimate' | 'receipt'; input: Omit<Parameters<typeof api.paper.invoice>[0], 'size'> }
  | { kind: 'statement'; input: Parameters<typeof api.paper.statement>[0] };

export interface PaperFile {
  readonly name: string;
  readonly blob: Blob;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

function ask(request: PaperRequest, size: PaperSize, signal: AbortSignal): Promise<AsyncIterable<PaperPiece>> {
  if (request.kind === 'statement') return api.paper.statement(request.input, { signal });
  return api.paper[request.kind]({ ...request.input, size }, { signal });
}

/** The whole PDF, put together from its pieces. */
export async function readPaper(request: PaperRequest, size: PaperSize, signal: AbortSignal): Promise<PaperFile> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let name = '';
  for await (const piece of await ask(request, size, signal)) {
    parts.push(bytesOf(piece.base64));
    name = piece.name;
  }
  signal.throwIfAborted();
  return { name, blob: new Blob(parts, { type: 'application/pdf' }) };
}

/** Long enough for a download to have begun, or for the print dialog to have read it. */
const keptMs = 120_000;

export function savePaper({ name, blob }: PaperFile): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keptMs);
}

/** Opens the print dialog on the PDF. False where this browser shows no PDF of its own: nothing was printed. */
export async function printPaper({ blob }: PaperFile): Promise<boolean> {
  if (!navigator.pdfViewerEnabled) return false;
  const url = URL.createObjectURL(blob);
  const frame = document.createElement('iframe');
  frame.className = 'paper-frame';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = url;
  document.body.append(frame);
  // The dialog reads the frame for as long as it is open, and nobody says when it closes.
  setTimeout(() => {
    frame.remove();
    URL.revokeObjectURL(url);
  }, keptMs);
  await loaded;
  try {
    frame.contentWindow?.focus();
    frame.contentWindow?.print();
    return true;
  } catch {
    return false;
  }
}
