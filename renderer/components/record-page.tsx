import type { ReactNode } from 'react';
import '#renderer/components/record-page.css';

/** Label and value pairs; what is empty is quiet. */
export function Pairs({ pairs, narrow = false }: { pairs: readonly [string, ReactNode][]; narrow?: boolean }) {
  return (
    <dl className={narrow ? 'kv narrow' : 'kv'}>
      {pairs.map(([label, value]) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>{value || <span className="muted">–</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A part of a record: its title at left. */
export function RecordSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="ds" aria-label={title}>
      <h2 className="sec">{title}</h2>
      {children}
    </section>
  );
}

interface RecordHeadProps {
  name: string;
  /** Two letters, or the icon of what it is. */
  initials: ReactNode;
  /** Code, state, what else is to be known at once. */
  sub: ReactNode;
  /** At most three, one of them ink. */
  actions: ReactNode;
}

export function RecordHead({ name, initials, sub, actions }: RecordHeadProps) {
  return (
    <div className="hd">
      <span className="av" aria-hidden="true">
        {initials}
      </span>
      <div className="grow">
        <h1>{name}</h1>
        <div className="sub">{sub}</div>
      </div>
      <div className="acts">{actions}</div>
    </div>
  );
}

interface RecordBodyProps {
  label: string;
  railLabel: string;
  rail: ReactNode;
  children: ReactNode;
}

/** The parts, and beside them what is kept about the record. */
export function RecordBody({ label, railLabel, rail, children }: RecordBodyProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="detail-body" tabIndex={0} aria-label={label}>
      <div className="detail-main">{children}</div>
      <aside className="detail-rail" aria-label={railLabel}>
        {rail}
      </aside>
    </section>
  );
}
