import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { TaxSum, Totals } from '#contract/money.ts';
import { typedTotals } from '#renderer/lib/document-lines.ts';
import type { DocumentValues } from '#renderer/lib/document-values.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import '#renderer/components/document.css';

interface DocumentTotalsProps {
  totals: Totals & { readonly taxes: readonly TaxSum[] };
  /** Under the total: what is paid of it, and what is left. */
  more?: ReactNode;
}

/** Sum, discount, each rate of tax on what it is of, and the one large figure. */
export function DocumentTotals({ totals, more }: DocumentTotalsProps) {
  const { t } = useTranslation();
  const { money, amount, percent } = useFormats();
  const { discountCents, netCents, totalCents, taxes } = totals;
  return (
    <dl className="totals">
      {discountCents > 0 && (
        <>
          <div>
            <dt>{t('lines.gross')}</dt>
            <dd>{amount(netCents + discountCents)}</dd>
          </div>
          <div>
            <dt>{t('lines.discount')}</dt>
            <dd>{amount(-discountCents)}</dd>
          </div>
        </>
      )}
      <div>
        <dt>{t('lines.net')}</dt>
        <dd>{amount(netCents)}</dd>
      </div>
      {taxes.map(({ taxBp, netCents: base, taxCents }) => (
        <div key={taxBp}>
          <dt>
            {t('lines.taxOf', { rate: percent(taxBp) })}
            {taxes.length > 1 && <small>{t('lines.taxBase', { base: amount(base) })}</small>}
          </dt>
          <dd>{amount(taxCents)}</dd>
        </div>
      ))}
      <div className="grand">
        <dt>{t('lines.grandTotal')}</dt>
        <dd>{money(totalCents)}</dd>
      </div>
      {more}
    </dl>
  );
}

/** The same while it is typed. */
export function TypedTotals() {
  const { t } = useTranslation();
  const { money } = useFormats();
  const lines = useWatch<DocumentValues, 'lines'>({ name: 'lines' });
  const totals = typedTotals(lines);
  return (
    <section className="typed-totals" aria-label={t('lines.totals')}>
      <DocumentTotals totals={totals} />
      <p className="sr" role="status">
        {`${t('lines.grandTotal')}: ${money(totals.totalCents)}`}
      </p>
    </section>
  );
}
