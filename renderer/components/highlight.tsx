import { matchSegments } from '#renderer/lib/fold.ts';

/** `text` with what matches `search` in the colour that says «here». */
export function Highlight({ text, search }: { text: string; search: string }) {
  if (search === '') return text;
  let at = 0;
  return matchSegments(text, search).map((segment) => {
    const key = at;
    at += segment.text.length;
    return segment.match ? (
      <mark key={key} className="hl">
        {segment.text}
      </mark>
    ) : (
      <span key={key}>{segment.text}</span>
    );
  });
}
