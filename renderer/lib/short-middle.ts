const gap = '…';

/** A long name without its middle: how it begins and how it ends tells more than its first half. */
export function shortMiddle(text: string, most = 36): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const kept = most - gap.length;
  const start = letters.slice(0, Math.ceil(kept / 2)).join('');
  const end = letters.slice(-Math.floor(kept / 2)).join('');
  return `${start.trimEnd()}${gap}${end.trimStart()}`;
}
