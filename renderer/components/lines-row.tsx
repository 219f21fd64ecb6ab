import { IconChevronDown, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { ComboField, type ComboOption } from '#renderer/components/combo-field.tsx';
import { Field } from '#renderer/components/field.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { MoneyField, PercentField, QuantityField } from '#renderer/components/money-field.tsx';
import { typedTotals } from '#renderer/lib/document-lines.ts';
import type { DocumentValues } from '#renderer/lib/document-values.ts';
import { errorTextOf } from '#renderer/lib/form-issues.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useSettled } from '#renderer/lib/use-later.ts';

/** Something the store sells again and again: picking it fills the line. */
export interface LineSuggestion extends ComboOption {
  readonly unitPriceCents: number;
  readonly taxBp: number;
}
/** What matches the text; undefined while the answer is on its way. */
export type UseSuggestions = (text: string) => { options: readonly LineSuggestion[] | undefined; failed: boolean };

interface LineRowProps {
  at: number;
  useSuggestions: UseSuggestions;
  taxRates: readonly number[];
  exempt: boolean;
  /** A suggestion filled the line. */
  onFilled: () => void;
  onRemove: () => void;
}

const amounts = [
  { name: 'quantity', Amount: QuantityField },
  { name: 'unitPriceCents', Amount: MoneyField },
  { name: 'discountBp', Amount: PercentField },
] as const;

export function LineRow({ at, useSuggestions, taxRates, exempt, onFilled, onRemove }: LineRowProps) {
  const { t } = useTranslation();
  const { control, formState } = useFormContext<DocumentValues>();
  const errors = formState.errors.lines?.[at];
  const named = (field: 'description' | 'quantity' | 'price' | 'discount' | 'tax') =>
    t('lines.cell', { field: t(`lines.${field}`), at: at + 1 });
  const names = { quantity: named('quantity'), unitPriceCents: named('price'), discountBp: named('discount') };
  return (
    <tr>
      <td className="at muted">{at + 1}</td>
      <td className="what">
        <DescriptionCell
          at={at}
          label={named('description')}
          useSuggestions={useSuggestions}
          exempt={exempt}
          onFilled={onFilled}
        />
      </td>
      {amounts.map(({ name, Amount }) => (
        <td key={name}>
          <Controller
            control={control}
            name={`lines.${at}.${name}`}
            render={({ field }) => (
              <Amount {...field} hideLabel goesOn label={names[name]} error={errorTextOf(t, errors?.[name])} />
            )}
          />
        </td>
      ))}
      <td>
        <TaxCell at={at} label={named('tax')} rates={taxRates} />
      </td>
      <td className="num total">
        <LineTotal at={at} />
      </td>
      <td className="acts">
        <Button
          small
          kind="quiet"
          icon={IconTrash}
          // The keys do it from any cell; Tab goes on to the next line.
          tabIndex={-1}
          aria-label={t('lines.removeAt', { at: at + 1 })}
          title={`${t('lines.remove')} (${t('lines.removeKeys')})`}
          onClick={onRemove}
        />
      </td>
    </tr>
  );
}

interface DescriptionCellProps extends Pick<LineRowProps, 'at' | 'useSuggestions' | 'exempt' | 'onFilled'> {
  label: string;
}

const debounceMs = 150;

function DescriptionCell({ at, label, useSuggestions, exempt, onFilled }: DescriptionCellProps) {
  const { t } = useTranslation();
  const { control, setValue, formState } = useFormContext<DocumentValues>();
  const line = `lines.${at}` as const;
  const text = useWatch({ control, name: `${line}.description` });
  /** Only what is typed now is looked for, not what stands there since before. */
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  const search = useSettled(wanted, debounceMs);
  const { options, failed } = useSuggestions(search);
  const found = wanted === '' ? [] : (options ?? []);

  function fill(value: string): void {
    const picked = found.find((option) => option.value === value);
    if (!picked) return;
    const dirty = { shouldDirty: true, shouldValidate: formState.isSubmitted };
    setValue(`${line}.description`, picked.label, dirty);
    setValue(`${line}.unitPriceCents`, picked.unitPriceCents, dirty);
    setValue(`${line}.taxBp`, exempt ? 0 : picked.taxBp, dirty);
    setValue(`${line}.packageId`, picked.value, dirty);
    setTyped('');
    onFilled();
  }

  return (
    <Controller
      control={control}
      name={`${line}.description`}
      render={({ field }) => (
        <ComboField
          hideLabel
          label={label}
          error={errorTextOf(t, formState.errors.lines?.[at]?.description)}
          text={text}
          options={found}
          current={search === wanted && options !== undefined}
          onType={(now) => {
            field.onChange(now);
            setTyped(now);
            // Words may be added to a package's; without any it is another line.
            if (now.trim() === '') setValue(`${line}.packageId`, null);
          }}
          onPick={fill}
          onBlur={field.onBlur}
          noneText={t(failed ? 'lines.suggestFailed' : wanted === '' ? 'lines.suggestEmpty' : 'lines.suggestNone')}
        />
      )}
    />
  );
}

function TaxCell({ at, label, rates }: { at: number; label: string; rates: readonly number[] }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const { control, formState } = useFormContext<DocumentValues>();
  return (
    <Controller
      control={control}
      name={`lines.${at}.taxBp`}
      render={({ field }) => (
        <Field hideLabel label={label} error={errorTextOf(t, formState.errors.lines?.[at]?.taxBp)}>
          {({ control: tied, box }) => (
            <div className={box}>
              <select
                {...tied}
                {...field}
                value={field.value}
                onChange={(event) => field.onChange(Number(event.target.value))}
              >
                {/* A line keeps the rate it was written with. */}
                {[...new Set([...rates, field.value])].map((rate) => (
                  <option key={rate} value={rate}>
                    {percent(rate)}
                  </option>
                ))}
              </select>
              <Icon of={IconChevronDown} small className="caret" />
            </div>
          )}
        </Field>
      )}
    />
  );
}

/** After discount, before tax: what the paper shows on the line. */
function LineTotal({ at }: { at: number }) {
  const { amount } = useFormats();
  const { control } = useFormContext<DocumentValues>();
  const line = useWatch({ control, name: `lines.${at}` });
  const { netCents } = typedTotals(line ? [line] : []);
  return <output className={netCents === 0 ? 'muted' : undefined}>{amount(netCents)}</output>;
}
