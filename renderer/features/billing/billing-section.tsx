import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Controller, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { BillingSettings } from '#contract/billing.ts';
import { FormSection } from '#renderer/components/form-page.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { SettingsForm } from '#renderer/components/settings-form.tsx';
import { SettingsLoad } from '#renderer/components/settings-load.tsx';
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx';
import { billingOptions } from '#renderer/features/billing/billing-queries.ts';
import { sampleNumber } from '#renderer/features/billing/billing-values.ts';
import { TaxRatesField } from '#renderer/features/billing/tax-rates-field.tsx';
import { useBillingForm } from '#renderer/features/billing/use-billing-form.ts';
import { FactLine, FactsSection } from '#renderer/features/settings/store-page.tsx';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';

/** How the store writes its documents. */
export function BillingSection() {
  const query = useQuery(billingOptions);
  const edits = useCan('billing:update');
  return (
    <SettingsLoad query={query}>
      {(settings) => (edits ? <BillingForm settings={settings} /> : <BillingFacts settings={settings} />)}
    </SettingsLoad>
  );
}

type FormState = ReturnType<typeof useBillingForm>;

function BillingForm({ settings }: { settings: BillingSettings }) {
  const { t } = useTranslation();
  const state = useBillingForm(settings);
  const { form, save, errorOf } = state;
  return (
    <SettingsForm of={state} error={save.error} pending={save.isPending} saveLabel={t('settings.save')}>
      <NumberingFields state={state} />
      <FormSection title={t('billing.taxes')} note={t('billing.taxesNote')}>
        <Controller
          control={form.control}
          name="taxRatesBp"
          render={({ field }) => (
            <TaxRatesField value={field.value} onChange={field.onChange} error={errorOf('taxRatesBp')} />
          )}
        />
      </FormSection>
      <TermFields state={state} />
      <PaperFields state={state} />
    </SettingsForm>
  );
}

function NumberingFields({ state: { form, base, errorOf } }: { state: FormState }) {
  const { t } = useTranslation();
  const series = useWatch({ control: form.control, name: 'invoiceSeries' });
  const error = errorOf('invoiceSeries');
  const changed = series.trim().toUpperCase() !== base.invoiceSeries;
  return (
    <FormSection title={t('billing.numbering')}>
      <TextField
        span={3}
        required
        label={t('billing.series')}
        help={t('billing.seriesHelp')}
        error={error}
        warning={changed ? t('billing.seriesChange') : undefined}
        {...form.register('invoiceSeries')}
      />
      <p className="f c6 muted" aria-live="polite">
        {series.trim() && !error && t('billing.seriesSample', { sample: sampleNumber(series) })}
      </p>
    </FormSection>
  );
}

function TermFields({ state: { form, errorOf } }: { state: FormState }) {
  const { t } = useTranslation();
  return (
    <FormSection title={t('billing.terms')}>
      <TextField
        span={3}
        required
        inputMode="numeric"
        label={t('billing.paymentTerms')}
        help={t('billing.paymentTermsHelp')}
        error={errorOf('paymentTermsDays')}
        {...form.register('paymentTermsDays')}
      />
      <TextField
        span={3}
        required
        inputMode="numeric"
        label={t('billing.estimateValid')}
        help={t('billing.estimateValidHelp')}
        error={errorOf('estimateValidDays')}
        {...form.register('estimateValidDays')}
      />
    </FormSection>
  );
}

function PaperFields({ state: { form, errorOf } }: { state: FormState }) {
  const { t } = useTranslation();
  return (
    <FormSection title={t('billing.paper')}>
      <TextAreaField
        span={6}
        label={t('billing.letterhead')}
        help={t('billing.letterheadHelp')}
        error={errorOf('letterhead')}
        {...form.register('letterhead')}
      />
      <TextAreaField
        span={6}
        label={t('billing.footer')}
        help={t('billing.footerHelp')}
        error={errorOf('footer')}
        {...form.register('footer')}
      />
    </FormSection>
  );
}

/** The same for who may only read it. */
function BillingFacts({ settings }: { settings: BillingSettings }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const none = <span className="muted">–</span>;
  return (
    <div className="form-body alone">
      <div className="form-fields">
        <p className="notice settings-reason">
          <Icon of={IconLock} />
          <span>{t('billing.readOnly')}</span>
        </p>
        <FactsSection title={t('settings.tabs.billing')}>
          <FactLine label={t('billing.series')}>{settings.invoiceSeries}</FactLine>
          <FactLine label={t('billing.rates')}>{settings.taxRatesBp.map(percent).join(' · ')}</FactLine>
          <FactLine label={t('billing.paymentTerms')}>
            {t('billing.days', { count: settings.paymentTermsDays })}
          </FactLine>
          <FactLine label={t('billing.estimateValid')}>
            {t('billing.days', { count: settings.estimateValidDays })}
          </FactLine>
          <FactLine label={t('billing.letterhead')}>{settings.letterhead ?? none}</FactLine>
          <FactLine label={t('billing.footer')}>{settings.footer ?? none}</FactLine>
        </FactsSection>
      </div>
    </div>
  );
}
