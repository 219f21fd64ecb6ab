import { PrintLogo } from '#renderer/components/print-sheet.tsx';

interface PaperHeadProps {
  store: string;
  /** The store's own picture; ours stands in for it. */
  logo: string | null;
  /** What kind of paper it is, and of when. */
  kind: string;
  date: string;
}

/** On top of what is printed: whose it is, and what. */
export function PaperHead({ store, logo, kind, date }: PaperHeadProps) {
  return (
    <header className="paper-brand">
      {logo ? <img src={logo} alt="" /> : <PrintLogo />}
      <b>{store}</b>
      <span>
        {kind}
        <br />
        {date}
      </span>
    </header>
  );
}
