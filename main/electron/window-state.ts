import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';

const pixels = z.int().min(-100_000).max(100_000);
const State = z.strictObject({
  bounds: z.strictObject({ x: pixels, y: pixels, width: pixels.min(1), height: pixels.min(1) }),
  maximized: z.boolean(),
});

export interface Placement {
  /** Without x and y the system centres it. */
  readonly bounds: { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number };
  readonly maximized: boolean;
}

export const smallest = { width: 640, height: 480 };
const usual: Placement = { bounds: { width: 1280, height: 800 }, maximized: false };
/** Of a window that is left over at an edge, this much must show for it to be found again. */
const visible = 120;

const overlap = (from: number, length: number, otherFrom: number, otherLength: number) =>
  Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);

const within = (from: number, length: number, areaFrom: number, areaLength: number) =>
  Math.max(areaFrom, Math.min(from, areaFrom + areaLength - length));

/** Brought into a display that is there now; where none shows enough of it, the usual place. */
export function intoDisplay({ bounds, maximized }: z.infer<typeof State>, areas: readonly Rectangle[]): Placement {
  const shown = areas
    .map((area) => ({
      area,
      across: overlap(bounds.x, bounds.width, area.x, area.width),
      down: overlap(bounds.y, bounds.height, area.y, area.height),
    }))
    .filter(({ across, down }) => across >= visible && down >= visible)
    .sort((a, b) => b.across * b.down - a.across * a.down)[0];
  if (!shown) return { ...usual, maximized };
  const { area } = shown;
  const width = Math.max(Math.min(bounds.width, area.width), Math.min(smallest.width, area.width));
  const height = Math.max(Math.min(bounds.height, area.height), Math.min(smallest.height, area.height));
  const x = within(bounds.x, width, area.x, area.width);
  const y = within(bounds.y, height, area.y, area.height);
  return { bounds: { x, y, width, height }, maximized };
}

/** Where the window was left, on a display that exists. An unreadable file is as good as none. */
export function readWindowState(file: string, areas: readonly Rectangle[]): Placement {
  try {
    return intoDisplay(State.parse(JSON.parse(readFileSync(file, 'utf8'))), areas);
  } catch {
    return usual;
  }
}

const settledMs = 400;

/** Writes down where the window is, soon after it stops moving and when it closes. */
export function rememberWindowState(window: BrowserWindow, file: string): void {
  let timer: NodeJS.Timeout | undefined;
  const write = () => {
    clearTimeout(timer);
    try {
      const state = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
      writeFileSync(`${file}.new`, JSON.stringify(state));
      renameSync(`${file}.new`, file);
    } catch {
      // The next start opens in the usual place; nothing of the store is lost.
    }
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(write, settledMs);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('close', write);
}
