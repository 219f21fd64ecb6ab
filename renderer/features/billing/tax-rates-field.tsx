import { IconArrowUp, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { PercentField } from '#renderer/components/money-field.tsx';
import { useFormats } from '#renderer/lib/formats.ts';
import '#renderer/features/billing/billing.css';

interface TaxRatesFieldProps {
  value: readonly number[];
  onChange: (rates: number[]) => void;
  error?: string | undefined;
}

const ratesMax = 10;

/** The rates offered for a line, the usual one first. */
export function TaxRatesField({ value, onChange, error }: TaxRatesFieldProps) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  return (
    <div className="f c6">
      <ul className="rates" aria-label={t('billing.rates')}>
        {value.map((rate, at) => (
          <li key={rate}>
            <b>{percent(rate)}</b>
            <span className="grow muted">{at === 0 && t('billing.usual')}</span>
            {at > 0 && (
              <Button
                small
                kind="quiet"
                icon={IconArrowUp}
                aria-label={t('billing.useFirst', { rate: percent(rate) })}
                title={t('billing.useFirst', { rate: percent(rate) })}
                onClick={() => onChange([rate, ...value.filter((each) => each !== rate)])}
              />
            )}
            {value.length > 1 && (
              <Button
                small
                kind="quiet"
                icon={IconX}
                aria-label={t('billing.removeRate', { rate: percent(rate) })}
                title={t('billing.removeRate', { rate: percent(rate) })}
                onClick={() => onChange(value.filter((each) => each !== rate))}
              />
            )}
          </li>
        ))}
      </ul>
      {value.length < ratesMax && <NewRate known={value} onAdd={(rate) => onChange([...value, rate])} />}
      {error && (
        <p className="msg bad" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

function NewRate({ known, onAdd }: { known: readonly number[]; onAdd: (rate: number) => void }) {
  const { t } = useTranslation();
  const [rate, setRate] = useState<number | null>(null);
  const [wrong, setWrong] = useState<string>();
  function add(): void {
    if (rate === null || rate < 0) setWrong(t('billing.rateMissing'));
    else if (known.includes(rate)) setWrong(t('billing.rateKnown'));
    else {
      onAdd(rate);
      setRate(null);
    }
  }
  return (
    <div className="g new-rate">
      <PercentField
        span={2}
        label={t('billing.newRate')}
        value={rate}
        onChange={(typed) => {
          setRate(typed);
          setWrong(undefined);
        }}
        error={wrong}
      />
      <Button onClick={add}>{t('billing.addRate')}</Button>
    </div>
  );
}
