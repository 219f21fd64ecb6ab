import { IconChevronRight, type Icon as TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/components/icon.tsx';

export interface WaitingItem {
  readonly key: string;
  readonly icon: TablerIcon;
  /** Somebody should look at it today. */
  readonly urgent?: boolean;
  readonly title: string;
  readonly text: string;
  /** The way there, around what is shown; there may be none. */
  readonly link?: (content: ReactNode) => ReactNode;
}

/** What waits for somebody, the most urgent first. */
export function WaitingList({ items }: { items: readonly WaitingItem[] }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2 className="sec">{t('dashboard.waiting')}</h2>
      {items.length === 0 ? (
        <p className="muted dash-none">{t('dashboard.waitingNone')}</p>
      ) : (
        <ul className="waiting">
          {items.map((item) => (
            <li key={item.key} className={item.urgent ? 'urgent' : undefined}>
              <WaitingLine item={item} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function WaitingLine({ item: { icon, title, text, link } }: { item: WaitingItem }) {
  const content = (
    <>
      <Icon of={icon} />
      <span className="grow">
        <b>{title}</b>
        <span>{text}</span>
      </span>
      {link && <Icon of={IconChevronRight} small />}
    </>
  );
  return link ? link(content) : <span className="waiting-line">{content}</span>;
}
