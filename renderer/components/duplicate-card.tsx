import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LikelyDuplicate } from '#contract/errors.ts';
import { Icon } from '#renderer/components/icon.tsx';
import '#renderer/components/duplicate-card.css';

interface DuplicateCardProps {
  match: LikelyDuplicate;
  code: string;
  status: ReactNode;
  detail?: string;
  children: ReactNode;
}

/** A record that looks like the one being written: who it is, why, and what can be done about it. */
export function DuplicateCard({ match, code, status, detail, children }: DuplicateCardProps) {
  const { t } = useTranslation();
  return (
    <li className="dup">
      <div className="row">
        <span className="code grow">{code}</span>
        {status}
      </div>
      <h3>{match.name}</h3>
      <ul className="why">
        {match.reasons.map((reason) => (
          <li key={reason}>
            <Icon of={IconCheck} small />
            {t(`duplicates.reasons.${reason}`)}
          </li>
        ))}
      </ul>
      {detail && <p className="soft small">{detail}</p>}
      <div className="row">{children}</div>
    </li>
  );
}
