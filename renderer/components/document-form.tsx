import type { ReactNode, Ref } from 'react';
import { useEffect } from 'react';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { TypedTotals } from '#renderer/components/document-totals.tsx';
import { FormPage, FormSection } from '#renderer/components/form-page.tsx';
import { LinesEditor } from '#renderer/components/lines-editor.tsx';
import type { UseSuggestions } from '#renderer/components/lines-row.tsx';
import { TextAreaField } from '#renderer/components/text-field.tsx';
import { isBlankLine } from '#renderer/lib/document-lines.ts';
import type { DocumentValues } from '#renderer/lib/document-values.ts';
import { errorTextOf } from '#renderer/lib/form-issues.ts';

export interface DateWords {
  label: string;
  help?: string | undefined;
  required?: boolean;
}

interface DocumentFormProps {
  ref: Ref<HTMLFormElement>;
  date: DateWords;
  lastDate: DateWords;
  /** Who it is for, and what is to be known when selling to him: the feature's own picker. */
  client: ReactNode;
  useSuggestions: UseSuggestions;
  taxRates: readonly number[];
  exempt: boolean;
  onSubmit: () => void;
  footer: ReactNode;
}

/** An estimate or an invoice as it is written: who and when, the lines, and at the end what it comes to. */
export function DocumentForm({ ref, date, lastDate, client, onSubmit, footer, ...lines }: DocumentFormProps) {
  const { t } = useTranslation();
  const { control, register, formState } = useFormContext<DocumentValues>();
  const { errors } = formState;
  useBlankRates(lines);
  return (
    <FormPage ref={ref} enterSubmits={false} onSubmit={onSubmit} footer={footer}>
      <FormSection title={t('lines.who')}>
        {client}
        {(
          [
            ['date', date],
            ['lastDate', lastDate],
          ] as const
        ).map(([name, words]) => (
          <Controller
            key={name}
            control={control}
            name={name}
            render={({ field }) => <DateField {...field} {...words} error={errorTextOf(t, errors[name])} />}
          />
        ))}
      </FormSection>
      <section className="fs lines-part" aria-label={t('lines.title')}>
        <h2>{t('lines.title')}</h2>
        <TaxWarning exempt={lines.exempt} />
        <LinesEditor {...lines} />
        <div className="lines-below">
          <TextAreaField
            span={6}
            label={t('lines.notes')}
            help={t('lines.notesHelp')}
            error={errorTextOf(t, errors.notes)}
            {...register('notes')}
          />
          <TypedTotals />
        </div>
      </section>
    </FormPage>
  );
}

/** A line in which nothing is typed yet follows the client: with the usual tax, or without any. */
function useBlankRates({ exempt, taxRates }: Pick<DocumentFormProps, 'exempt' | 'taxRates'>): void {
  const { getValues, setValue } = useFormContext<DocumentValues>();
  const rate = exempt ? 0 : (taxRates[0] ?? 0);
  useEffect(() => {
    for (const [at, line] of getValues('lines').entries())
      if (isBlankLine(line) && line.taxBp !== rate) setValue(`lines.${at}.taxBp`, rate);
  }, [rate, getValues, setValue]);
}

/** Lines that were written before it was known for whom. */
function TaxWarning({ exempt }: { exempt: boolean }) {
  const { t } = useTranslation();
  const { setValue } = useFormContext<DocumentValues>();
  const lines = useWatch<DocumentValues, 'lines'>({ name: 'lines' });
  if (!exempt || !lines.some(({ taxBp }) => taxBp > 0)) return null;
  return (
    <div className="notice warn lines-warning" role="status">
      <span className="grow">{t('lines.exemptWarning')}</span>
      <Button
        small
        onClick={() => {
          for (const at of lines.keys()) setValue(`lines.${at}.taxBp`, 0, { shouldDirty: true });
        }}
      >
        {t('lines.dropTax')}
      </Button>
    </div>
  );
}
