const marks = /\p{M}/u;

/** Lower case without accents, ñ as n, and for each letter of the result the place of its source. */
function foldWithSource(value: string): { folded: string; source: number[] } {
  let folded = '';
  const source: number[] = [];
  let at = 0;
  for (const letter of value) {
    const plain = [...letter.toLowerCase().normalize('NFD')].filter((part) => !marks.test(part)).join('');
    folded += plain;
    for (let i = 0; i < plain.length; i++) source.push(at);
    at += letter.length;
  }
  return { folded, source };
}

export function fold(value: string): string {
  return foldWithSource(value).folded;
}

export interface Segment {
  readonly text: string;
  readonly match: boolean;
}

/** Where a letter ends, with the marks that follow it when accents are written as separate characters. */
function endOfLetter(value: string, start: number): number {
  let end = start + ((value.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  while (end < value.length && marks.test(value[end] ?? '')) end += 1;
  return end;
}

/** `value` cut where the words of `search` stand in it; case and accents are ignored, overlaps are joined. */
export function matchSegments(value: string, search: string): Segment[] {
  const { folded, source } = foldWithSource(value);
  const hit = new Array<boolean>(value.length).fill(false);
  for (const word of fold(search).split(/\s+/).filter(Boolean)) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
      const from = source[at] ?? 0;
      const to = endOfLetter(value, source[at + word.length - 1] ?? from);
      hit.fill(true, from, to);
    }
  }
  const segments: Segment[] = [];
  let start = 0;
  for (let i = 1; i <= value.length; i++) {
    if (i === value.length || hit[i] !== hit[start]) {
      segments.push({ text: value.slice(start, i), match: hit[start] ?? false });
      start = i;
    }
  }
  return segments;
}
