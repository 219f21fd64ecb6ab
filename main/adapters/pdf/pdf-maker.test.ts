import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#db/testing.ts';
import { workerPdfMaker } from './pdf-maker.ts';
import { invoicePaper, line, readPdf, squarePng } from './testing.ts';

const small = invoicePaper([line('Café', 100)]);
const lines = Array.from({ length: 200 }, (_, i) => line(`Artículo ${i} ${'con palabras '.repeat(20)}`, 100 + i));
const large = invoicePaper(lines);
const never = new AbortController().signal;

let maker = workerPdfMaker();
const made = (options?: Parameters<typeof workerPdfMaker>[0]) => {
  maker = workerPdfMaker(options);
  return maker;
};
afterEach(() => maker.close());

/** A worker of our own making, to see what happens when one misbehaves. */
function workerOf(source: string): { file: URL; remove(): void } {
  const folder = temporaryFolder();
  const file = path.join(folder.path, 'worker.mjs');
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\n${source}`);
  return { file: pathToFileURL(file), remove: () => folder.remove() };
}
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'made',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );

describe('the PDF maker', () => {
  it('starts a thread when it is needed and ends it when nobody prints', async () => {
    const own = made({ idleMs: 100 });
    expect(own.running()).toBe(false);
    const pdf = await own.make(small, never);
    expect(own.running()).toBe(true);
    expect((await readPdf(pdf)).text).toContain('Café');
    await expect.poll(own.running, { timeout: 5000 }).toBe(false);
    expect((await own.make(small, never)).length).toBeGreaterThan(1000);
  });

  it('leaves the event loop free while it makes twenty pages', async () => {
    const own = made();
    await own.make(small, never);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const pdf = await own.make(large, never);
    delay.disable();
    const { pages } = await readPdf(pdf);
    process.stdout.write(`${pages.length} pages: the event loop waited ${Math.round(delay.max / 1e6)} ms at most\n`);
    expect(pages.length).toBeGreaterThan(15);
  });

  it('ends what is cancelled, running or waiting, and goes on with the rest', async () => {
    const own = made();
    const [first, second] = [new AbortController(), new AbortController()];
    const asked = [own.make(large, first.signal), own.make(small, second.signal), own.make(small, never)].map(codeOf);
    await wait(20);
    second.abort();
    first.abort();
    expect(await Promise.all(asked)).toEqual(['CANCELLED', 'CANCELLED', 'made']);
    expect(await codeOf(own.make(small, first.signal))).toBe('CANCELLED');
  });

  it('refuses more than it can make soon', async () => {
    const own = made();
    const stop = new AbortController();
    const asked = Array.from({ length: 30 }, () => codeOf(own.make(small, stop.signal)));
    await wait(1);
    stop.abort();
    const answers = await Promise.all(asked);
    expect(answers.filter((answer) => answer === 'RATE_LIMITED').length).toBe(13);
  });

  it('refuses everything once it is closed, and ends what runs', async () => {
    const own = made();
    const running = codeOf(own.make(large, never));
    const waiting = codeOf(own.make(small, never));
    await own.close();
    expect(await Promise.all([running, waiting, codeOf(own.make(small, never))])).toEqual(Array(3).fill('UNAVAILABLE'));
    expect(own.running()).toBe(false);
  });

  it('prints without a logo that breaks the thread', async () => {
    const own = made();
    const logo = squarePng(16);
    // The picture's data, which are unpacked behind everybody's back.
    logo.fill(0x11, 41, 60);
    const { text } = await readPdf(await own.make({ ...small, logo }, never));
    expect(text).toContain('Café');
  });

  it.each([
    ["parentPort.on('message', () => { throw new Error('broken'); });", 'broken'],
    ["parentPort.on('message', () => process.exit(3));", 'The PDF worker ended'],
    ["parentPort.on('message', () => { for (;;); });", 'The PDF took too long'],
  ])('says that a thread failed: %s', async (source, message) => {
    const worker = workerOf(source);
    const own = made({ file: worker.file, jobMaxMs: 500 });
    expect(await codeOf(own.make(small, never))).toBe(message);
    expect(await codeOf(own.make(small, never))).toBe(message);
    await own.close();
    worker.remove();
  });
});
