import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { lineTotals } from '#contract/money.ts';
import { billingPeriods, packageKinds } from '#contract/service-package.ts';
import { FormSection } from '#renderer/components/form-page.tsx';
import { MoneyField } from '#renderer/components/money-field.tsx';
import { SelectField, TextAreaField, TextField } from '#renderer/components/text-field.tsx';
import type { PackageValues } from '#renderer/features/service-package/package-values.ts';
import { TaxField } from '#renderer/features/service-package/tax-field.tsx';
import { errorTextOf } from '#renderer/lib/form-issues.ts';
import { useFormats } from '#renderer/lib/formats.ts';

interface PackageFieldsProps {
  /** The series gives it a code, unless one is typed. */
  isNew: boolean;
  /** It was sold: its kind stays, and running services keep their price. */
  sold: boolean;
}

export function PackageFields({ isNew, sold }: PackageFieldsProps) {
  const { t } = useTranslation();
  const { register, control, formState } = useFormContext<PackageValues>();
  const { errors } = formState;
  return (
    <>
      <FormSection title={t('servicePackage.whatIsSold')}>
        <TextField
          span={4}
          required
          label={t('servicePackage.name')}
          error={errorTextOf(t, errors.name)}
          {...register('name')}
        />
        <TextField
          span={2}
          label={t('fields.code')}
          {...(isNew && { help: t('servicePackage.codeHelp') })}
          error={errorTextOf(t, errors.code)}
          {...register('code')}
        />
        <SelectField
          span={3}
          label={t('servicePackage.kind')}
          {...(sold && { help: t('servicePackage.kindFixed'), disabled: true })}
          options={packageKinds.map((kind) => ({ value: kind, label: t(`servicePackage.kinds.${kind}`) }))}
          error={errorTextOf(t, errors.kind)}
          {...register('kind')}
        />
        <TextAreaField
          span={6}
          label={t('servicePackage.description')}
          error={errorTextOf(t, errors.description)}
          {...register('description')}
        />
      </FormSection>
      <FormSection title={t('servicePackage.terms')} note={sold ? t('servicePackage.priceKept') : undefined}>
        <Controller
          control={control}
          name="priceCents"
          render={({ field }) => (
            <MoneyField
              {...field}
              span={2}
              required
              label={t('servicePackage.price')}
              error={errorTextOf(t, errors.priceCents)}
            />
          )}
        />
        <TaxField<PackageValues> name="taxBp" error={errorTextOf(t, errors.taxBp)} />
        <SelectField
          span={2}
          label={t('servicePackage.period')}
          options={billingPeriods.map((period) => ({ value: period, label: t(`servicePackage.periods.${period}`) }))}
          error={errorTextOf(t, errors.billingPeriod)}
          {...register('billingPeriod')}
        />
        <PriceWithTax />
      </FormSection>
    </>
  );
}

/** What the client will pay each time, as it is typed. Of a form with a price and a tax. */
export function PriceWithTax() {
  const { t } = useTranslation();
  const { money } = useFormats();
  const { priceCents, taxBp } = useWatch<PackageValues>();
  const known = typeof priceCents === 'number' && priceCents >= 0 && typeof taxBp === 'number';
  return (
    <p className="f c6 muted" aria-live="polite">
      {t('servicePackage.withTax')}{' '}
      <b>{known ? money(lineTotals({ quantity: 1000, unitPriceCents: priceCents, taxBp }).totalCents) : '–'}</b>
    </p>
  );
}
