import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '#db/testing.ts';
import { FakeWindow } from './testing-electron.ts';

vi.mock('electron', () => import('./testing-electron.ts'));
const { intoDisplay, readWindowState, rememberWindowState } = await import('./window-state.ts');

const folder = temporaryFolder();
afterAll(() => folder.remove());
const file = path.join(folder.path, 'window.json');
const here = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 0, width: 1280, height: 1024 };
const left = (x: number, y: number, width = 900, height = 700) => ({
  bounds: { x, y, width, height },
  maximized: false,
});
const usual = { bounds: { width: 1280, height: 800 }, maximized: false };

describe('where the window was left', () => {
  it('is where it opens, on whichever display', () => {
    expect(intoDisplay(left(100, 50), [here])).toEqual(left(100, 50));
    expect(intoDisplay(left(2000, 50), [here, right])).toEqual(left(2000, 50));
  });

  it('is given up with the display that is gone, but not that it filled it', () => {
    expect(intoDisplay(left(2000, 50), [here])).toEqual(usual);
    expect(intoDisplay({ ...left(-5000, 50), maximized: true }, [here])).toEqual({ ...usual, maximized: true });
    expect(intoDisplay(left(0, 0), [])).toEqual(usual);
  });

  it.each([
    ['half outside', left(1500, 600), left(1020, 340)],
    ['above the edge', left(10, -200), left(10, 0)],
    ['too large', left(0, 0, 4000, 3000), left(0, 0, 1920, 1040)],
    ['too small', left(300, 300, 130, 130), left(300, 300, 640, 480)],
    ['a sliver at the edge', left(1900, 10), usual],
  ])('is brought into the display: %s', (_case, stored, expected) => {
    expect(intoDisplay(stored, [here])).toEqual(expected);
  });

  it('fits a display smaller than the smallest window', () => {
    expect(intoDisplay(left(0, 0), [{ x: 0, y: 0, width: 600, height: 400 }])).toEqual(left(0, 0, 600, 400));
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"bounds":{"x":0,"y":0,"width":0,"height":700},"maximized":false}',
    '{"bounds":{"x":"0","y":0,"width":900,"height":700},"maximized":false}',
    '{"bounds":{"x":1e9,"y":0,"width":900,"height":700},"maximized":false}',
    '{"bounds":{"x":0.5,"y":0,"width":900,"height":700},"maximized":false}',
    '{"bounds":{"x":0,"y":0,"width":900,"height":700},"maximized":false,"__proto__x":1}',
  ])('is nowhere when its file says %j', (text) => {
    writeFileSync(file, text);
    expect(readWindowState(file, [here])).toEqual(usual);
  });

  it('is nowhere when there is no file, or a folder in its place', () => {
    expect(readWindowState(path.join(folder.path, 'none.json'), [here])).toEqual(usual);
    expect(readWindowState(folder.path, [here])).toEqual(usual);
  });
});

describe('remembering it', () => {
  it('writes once it stands still, and when it closes', () => {
    vi.useFakeTimers();
    const kept = path.join(folder.path, 'kept.json');
    const window = new FakeWindow({});
    rememberWindowState(window as never, kept);
    window.emit('resize');
    window.emit('move');
    expect(existsSync(kept)).toBe(false);
    vi.advanceTimersByTime(500);
    expect(readWindowState(kept, [here])).toEqual({ bounds: window.bounds, maximized: false });
    window.maximized = true;
    window.emit('close');
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual({ bounds: window.bounds, maximized: true });
    vi.useRealTimers();
  });

  it('lets the window close where nothing can be written', () => {
    const taken = path.join(folder.path, 'taken.json');
    mkdirSync(taken);
    const window = new FakeWindow({});
    rememberWindowState(window as never, taken);
    expect(() => window.emit('close')).not.toThrow();
  });
});
