import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isCalendarDate } from '#contract/fields.ts';
import type { Service } from '#contract/service.ts';
import { DateField } from '#renderer/components/date-field.tsx';
import { Field } from '#renderer/components/field.tsx';
import { FormSection } from '#renderer/components/form-page.tsx';
import { MoneyField } from '#renderer/components/money-field.tsx';
import type { Picked } from '#renderer/components/record-picker.tsx';
import { TextAreaField } from '#renderer/components/text-field.tsx';
import { ClientPicker } from '#renderer/features/client/client-picker.tsx';
import type { ServiceValues } from '#renderer/features/service/service-values.ts';
import { PriceWithTax } from '#renderer/features/service-package/package-fields.tsx';
import { PackagePicker } from '#renderer/features/service-package/package-picker.tsx';
import { TaxField } from '#renderer/features/service-package/tax-field.tsx';
import { errorTextOf } from '#renderer/lib/form-issues.ts';
import { useFormats } from '#renderer/lib/formats.ts';

/** Who buys what. `onPackage`: its price and tax are offered. */
export function SaleFields({ onPackage }: { onPackage: (picked: Picked | null) => void }) {
  const { t } = useTranslation();
  const { control, formState } = useFormContext<ServiceValues>();
  const { errors } = formState;
  // The service says only that it will not have it.
  const refusal = (error: { type?: unknown; message?: string } | undefined, off: string) =>
    error?.type === 'notAllowed' ? off : errorTextOf(t, error);
  return (
    <FormSection title={t('service.who')}>
      <Controller
        control={control}
        name="client"
        render={({ field }) => (
          <ClientPicker
            span={6}
            required
            value={field.value}
            onPick={field.onChange}
            error={refusal(errors.client, t('rules.clientInactive'))}
          />
        )}
      />
      <Controller
        control={control}
        name="package"
        render={({ field }) => (
          <PackagePicker
            span={6}
            required
            value={field.value}
            onPick={(picked) => {
              field.onChange(picked);
              onPackage(picked);
            }}
            error={refusal(errors.package, t('service.packageOff'))}
          />
        )}
      />
    </FormSection>
  );
}

/** What stays as it is, where one would look for it. */
function FixedField({ label, text, span }: { label: string; text: string; span: 2 | 6 }) {
  return (
    <Field label={label} span={span}>
      {({ control, box }) => (
        <div className={`${box} off`}>
          <input {...control} readOnly value={text} />
        </div>
      )}
    </Field>
  );
}

/** Of one that is sold: who and what stay. */
export function SoldFields({ service }: { service: Service }) {
  const { t } = useTranslation();
  return (
    <FormSection title={t('service.who')}>
      <FixedField span={6} label={t('service.client')} text={service.client.name} />
      <FixedField span={6} label={t('service.package')} text={service.package.name} />
    </FormSection>
  );
}

/** What the start date means, where that is not plain. */
function StartNote({ startFixed }: { startFixed: boolean }) {
  const { t } = useTranslation();
  const { today } = useFormats();
  const startDate = useWatch<ServiceValues, 'startDate'>({ name: 'startDate' });
  const waits = isCalendarDate(startDate) && startDate > today();
  if (!startFixed && !waits) return null;
  return (
    <p className="f c6 muted" role="status">
      {t(startFixed ? 'service.startFixed' : 'service.startLater')}
    </p>
  );
}

interface TermFieldsProps {
  /** Its first period has passed: the start stays. */
  startFixed: boolean;
  /** Price and tax come from the package. */
  offered: boolean;
}

export function TermFields({ startFixed, offered }: TermFieldsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { register, control, formState, getValues } = useFormContext<ServiceValues>();
  const { errors } = formState;
  return (
    <FormSection title={t('service.terms')} note={offered ? t('service.fromPackage') : undefined}>
      {startFixed ? (
        <FixedField span={2} label={t('service.start')} text={formats.date(getValues('startDate'))} />
      ) : (
        <Controller
          control={control}
          name="startDate"
          render={({ field }) => (
            <DateField
              {...field}
              span={2}
              required
              label={t('service.start')}
              error={errorTextOf(t, errors.startDate)}
            />
          )}
        />
      )}
      <Controller
        control={control}
        name="priceCents"
        render={({ field }) => (
          <MoneyField
            {...field}
            span={2}
            required
            label={t('service.price')}
            error={errorTextOf(t, errors.priceCents)}
          />
        )}
      />
      <TaxField<ServiceValues> name="taxBp" error={errorTextOf(t, errors.taxBp)} />
      <PriceWithTax />
      <StartNote startFixed={startFixed} />
      <TextAreaField span={6} label={t('service.notes')} error={errorTextOf(t, errors.notes)} {...register('notes')} />
    </FormSection>
  );
}
