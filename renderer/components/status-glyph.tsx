/** Shapes of states, readable without colour. */
export type Glyph =
  | 'disc'
  | 'pause'
  | 'ring'
  | 'box'
  | 'dashedRing'
  | 'halfRing'
  | 'checkedDisc'
  | 'diamond'
  | 'crossedRing';

export function StatusGlyph({ glyph }: { glyph: Glyph }) {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {glyph === 'disc' && <circle cx="10" cy="10" r="5" fill="currentColor" stroke="none" />}
      {glyph === 'ring' && <circle cx="10" cy="10" r="5" strokeWidth={2} />}
      {glyph === 'pause' && (
        <>
          <circle cx="10" cy="10" r="6.6" />
          <path d="M8.2 7.8v4.4M11.8 7.8v4.4" strokeWidth={1.8} />
        </>
      )}
      {glyph === 'box' && (
        <>
          <rect x="3.4" y="4.2" width="13.2" height="3.6" rx="1" />
          <path d="M4.6 7.8v7c0 .6.4 1 1 1h8.8c.6 0 1-.4 1-1v-7M8.2 11h3.6" />
        </>
      )}
      {glyph === 'dashedRing' && <circle cx="10" cy="10" r="5.6" strokeWidth={1.8} strokeDasharray="2.2 2.2" />}
      {glyph === 'halfRing' && (
        <>
          <circle cx="10" cy="10" r="5.6" strokeWidth={1.8} />
          <path d="M10 4.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" stroke="none" />
        </>
      )}
      {glyph === 'checkedDisc' && (
        <>
          <circle cx="10" cy="10" r="6.6" fill="currentColor" stroke="none" />
          <path d="m6.9 10.2 2.2 2.2 4-4.5" stroke="var(--ts-sheet)" strokeWidth={1.8} />
        </>
      )}
      {glyph === 'diamond' && (
        <>
          <path d="M10 2.2 17.8 10 10 17.8 2.2 10z" fill="currentColor" stroke="none" />
          <path d="M10 6.6v4M10 13.2v.1" stroke="var(--ts-sheet)" strokeWidth={1.9} />
        </>
      )}
      {glyph === 'crossedRing' && (
        <>
          <circle cx="10" cy="10" r="5.6" strokeWidth={1.8} />
          <path d="M6.1 13.9l7.8-7.8" strokeWidth={1.8} />
        </>
      )}
    </svg>
  );
}

interface StatusProps {
  glyph: Glyph;
  tone: 'good' | 'warn' | 'bad' | 'info' | 'still';
  word: string;
  pill?: boolean;
}

export function Status({ glyph, tone, word, pill }: StatusProps) {
  return (
    <span className={`st ${tone}${pill ? ' pill' : ''}`}>
      <StatusGlyph glyph={glyph} />
      {word}
    </span>
  );
}
