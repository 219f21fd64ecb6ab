import { fold } from '#renderer/lib/fold.ts';

interface Numbered {
  readonly code: string | null;
}

const lastNumber = (text: string): number => Number(/(\d+)\D*$/.exec(text)?.[1] ?? Number.NaN);

/** Zeros before a number are everywhere and tell nothing: «1-1-42» is meant for 001-001-000000042. */
const plain = (text: string): string => fold(text).replace(/(^|[-\s])0+(?=\d)/g, '$1');

/** 0: this very number, zeros before it aside · 1: a code that holds what was typed · none: found by something else, such as its client. */
function distance(code: string | null, text: string): number | null {
  if (code === null) return null;
  if (plain(code) === text || (/^\d+$/.test(text) && lastNumber(code) === Number(text))) return 0;
  return plain(code).includes(text) || fold(code).includes(text) ? 1 : null;
}

/** Of what a search among documents found, those whose number was typed, the likeliest first. */
export function byNumber<Row extends Numbered>(rows: readonly Row[], typed: string): Row[] {
  const text = plain(typed).trim();
  return rows
    .flatMap((row) => {
      const away = distance(row.code, text);
      return away === null ? [] : [{ row, away }];
    })
    .sort((a, b) => a.away - b.away)
    .map(({ row }) => row);
}

/** A number, or a part of one, with what may stand around it: «42», «1-1-42», «R-000012». A name is nobody's number. */
export const isNumberLike = (text: string): boolean => /\d/.test(text) && /^[\p{L}]{0,3}[\d\s.-]+$/u.test(text.trim());
