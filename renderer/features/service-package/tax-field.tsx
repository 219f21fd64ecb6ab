import { type FieldValues, type Path, useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SelectField } from '#renderer/components/text-field.tsx';
import { useBilling } from '#renderer/features/billing/billing-queries.ts';
import { useFormats } from '#renderer/lib/formats.ts';

interface TaxFieldProps<V extends FieldValues> {
  name: Path<V>;
  error?: string | undefined;
}

/** One of the store's rates; one that the store has since taken off its list stays what it is. */
export function TaxField<V extends FieldValues>({ name, error }: TaxFieldProps<V>) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const { field } = useController<V>({ name });
  const rates = useBilling()?.taxRatesBp ?? [];
  const value: unknown = field.value;
  const known = typeof value === 'number';
  const shown = !known || rates.includes(value) ? rates : [...rates, value];
  return (
    <SelectField
      span={2}
      label={t('servicePackage.tax')}
      options={[
        ...(known ? [] : [{ value: '', label: '–' }]),
        ...shown.map((rate) => ({ value: String(rate), label: percent(rate) })),
      ]}
      error={error}
      name={field.name}
      ref={field.ref}
      value={known ? String(value) : ''}
      onChange={(event) => field.onChange(event.target.value === '' ? null : Number(event.target.value))}
      onBlur={field.onBlur}
    />
  );
}
