import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { linesMax } from '#contract/money.ts';
import { Button } from '#renderer/components/button.tsx';
import { KeyCap } from '#renderer/components/key-cap.tsx';
import { LineRow, type UseSuggestions } from '#renderer/components/lines-row.tsx';
import { useLineKeys } from '#renderer/components/use-line-keys.ts';
import { blankLine } from '#renderer/lib/document-lines.ts';
import type { DocumentValues } from '#renderer/lib/document-values.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import '#renderer/components/lines-editor.css';

interface LinesEditorProps {
  /** What the description offers while it is typed. */
  useSuggestions: UseSuggestions;
  /** Basis points offered for a line, the usual one first. */
  taxRates: readonly number[];
  /** Lines start without tax. */
  exempt: boolean;
}

/** The lines of a document, typed one after the other without leaving the keyboard. */
export function LinesEditor({ useSuggestions, taxRates, exempt }: LinesEditorProps) {
  const { t } = useTranslation();
  const { currency: sign } = useFormats();
  const { control } = useFormContext<DocumentValues>();
  const { fields, append, remove, move } = useFieldArray({ control, name: 'lines' });
  const body = useRef<HTMLTableSectionElement>(null);
  const fresh = () => blankLine(exempt ? 0 : (taxRates[0] ?? 0));
  const full = fields.length >= linesMax;
  const keys = useLineKeys({
    body,
    count: fields.length,
    add: () => !full && append(fresh(), { shouldFocus: false }),
    // Never without a line to type in.
    remove(at) {
      if (fields.length === 1) append(fresh(), { shouldFocus: false });
      remove(at);
    },
    move,
  });
  return (
    <div className="lines-editor">
      <div className="lines-scroll">
        <table className="lines" aria-label={t('lines.title')}>
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
              <th scope="col" className="num discount">
                {t('lines.discountIn')}
              </th>
              <th scope="col" className="num tax">
                {t('lines.tax')}
              </th>
              <th scope="col" className="num total">
                {t('lines.totalIn', { sign })}
              </th>
              <th scope="col" className="acts">
                <span className="sr">{t('lines.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={keys.onKeyDown}>
            {fields.map((field, at) => (
              <LineRow
                key={field.id}
                at={at}
                useSuggestions={useSuggestions}
                taxRates={taxRates}
                exempt={exempt}
                onFilled={() => keys.focusCell(at, 1)}
                onRemove={() => keys.removeLine(at, 0)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="lines-foot">
        <Button small icon={IconPlus} disabled={full} onClick={keys.addLine}>
          {t('lines.add')}
        </Button>
        <p className="line-keys" aria-hidden="true">
          <KeyCap of="Enter" /> {t('lines.hintAdd')}
          <KeyCap of="Ctrl+Delete" /> {t('lines.hintRemove')}
          <KeyCap of="Alt+ArrowUp" />
          <KeyCap of="Alt+ArrowDown" /> {t('lines.hintMove')}
        </p>
        {full && <span className="muted small">{t('lines.full', { max: linesMax })}</span>}
      </div>
    </div>
  );
}
