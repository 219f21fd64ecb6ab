import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Line, TaxSum, Totals } from '#contract/money.ts';
import { DocumentTotals } from '#renderer/components/document-totals.tsx';
import { marksOf, writeAmount } from '#renderer/lib/amount.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import '#renderer/components/document.css';
import '#renderer/components/lines-editor.css';

interface DocumentSheetProps {
  document: Totals & {
    readonly lines: readonly Line[];
    readonly taxes: readonly TaxSum[];
    readonly notes: string | null;
  };
  more?: ReactNode;
}

/** The lines and what they come to, as on paper. */
export function DocumentSheet({ document, more }: DocumentSheetProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { amount, percent, currency: sign } = formats;
  const marks = marksOf(formats);
  const { lines, notes } = document;
  const discounts = lines.some(({ discountBp }) => discountBp > 0);
  return (
    <section className="doc-sheet" aria-label={t('lines.title')}>
      {lines.length === 0 ? (
        <p className="muted doc-none">{t('lines.none')}</p>
      ) : (
        <div className="lines-scroll">
          <table className="lines read" aria-label={t('lines.title')}>
            <thead>
              <tr>
                <th scope="col" className="at">
                  {t('lines.at')}
                </th>
                <th scope="col">{t('lines.description')}</th>
                <th scope="col" className="num quantity">
                  {t('lines.quantity')}
                </th>
                <th scope="col" className="num price">
                  {t('lines.priceIn', { sign })}
                </th>
                {discounts && (
                  <th scope="col" className="num discount">
                    {t('lines.discountIn')}
                  </th>
                )}
                <th scope="col" className="num tax">
                  {t('lines.tax')}
                </th>
                <th scope="col" className="num total">
                  {t('lines.totalIn', { sign })}
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
                <tr key={at}>
                  <td className="at muted">{at + 1}</td>
                  <td className="what">{line.description}</td>
                  <td className="num">{writeAmount(line.quantity, { marks, decimals: 3 }, { short: true })}</td>
                  <td className="num">{amount(line.unitPriceCents)}</td>
                  {discounts && <td className="num">{line.discountBp > 0 ? percent(line.discountBp) : '–'}</td>}
                  <td className="num">{percent(line.taxBp)}</td>
                  <td className="num">{amount(line.netCents)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="doc-end">
        {notes ? <p className="doc-notes">{notes}</p> : <span />}
        <DocumentTotals totals={document} more={more} />
      </div>
    </section>
  );
}
