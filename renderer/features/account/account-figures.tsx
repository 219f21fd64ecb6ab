import { useTranslation } from 'react-i18next';
import type { AccountStats } from '#contract/account.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import '#renderer/features/account/account.css';

type Figure = 'due' | 'overdue' | 'credit' | 'sales' | 'receipts';

/** Not of the period that is on screen. */
const ever: ReadonlySet<Figure> = new Set(['sales', 'receipts']);

/** What there is to pay comes first; where there is nothing, what is left over. */
function figuresOf(stats: AccountStats): { large: Figure; small: readonly Figure[] } {
  if (stats.dueCents === 0 && stats.creditCents > 0)
    return { large: 'credit', small: ['due', 'overdue', 'sales', 'receipts'] };
  return { large: 'due', small: ['overdue', 'credit', 'sales', 'receipts'] };
}

/** The account in five figures. `own`: said to the client himself. */
export function AccountFigures({ stats, own = false }: { stats: AccountStats; own?: boolean }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const { large, small } = figuresOf(stats);
  const words = own ? 'own' : 'client';
  const looks = (figure: Figure) => {
    const cents = stats[`${figure}Cents`];
    if (cents === 0) return 'zero';
    return figure === 'overdue' ? 'late' : undefined;
  };
  return (
    <dl className="figures">
      <div className="large">
        <dt>{t(`clientAccount.figures.${words}.${large}`)}</dt>
        <dd>{money(stats[`${large}Cents`])}</dd>
      </div>
      {small.map((figure) => (
        <div key={figure} className={looks(figure)}>
          <dt>
            {t(`clientAccount.figures.${words}.${figure}`)}
            {ever.has(figure) && <span>{` ${t('clientAccount.figures.ever')}`}</span>}
          </dt>
          <dd>{money(stats[`${figure}Cents`])}</dd>
        </div>
      ))}
    </dl>
  );
}
