import { IconBuilding, IconMail, IconUser } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Controller, type UseFormReturn, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Client } from '#contract/client.ts';
import { type DocumentType, type DocumentWarning, documentWarning } from '#contract/document.ts';
import { Segmented } from '#renderer/components/choice.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { FormSection } from '#renderer/components/form-page.tsx';
import { GenderField } from '#renderer/components/gender-field.tsx';
import { ReservedField } from '#renderer/components/reserved.tsx';
import { TagField } from '#renderer/components/tag-field.tsx';
import { SelectField, TextAreaField, TextField } from '#renderer/components/text-field.tsx';
import { ClientAddressFields, LinkedAddressFields } from '#renderer/features/client/client-address-fields.tsx';
import { documentTypesIn } from '#renderer/features/client/client-form-documents.ts';
import { type ClientValues, namesForKind } from '#renderer/features/client/client-form-values.ts';
import { errorTextOf } from '#renderer/lib/form-issues.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { useStore } from '#renderer/lib/store-context.ts';

type Masked = Client['masked'];

interface SectionProps {
  form: UseFormReturn<ClientValues>;
}

/** What looks wrong about the document, as the form holds it now. */
export function useDocumentWarning({ form, masked }: SectionProps & { masked: Masked }): DocumentWarning | null {
  const [type, number] = useWatch({ control: form.control, name: ['documentType', 'documentNumber'] });
  return masked.includes('documentNumber') ? null : documentWarning(type || null, number);
}

function warningText(t: Translate, warning: DocumentWarning | null): string | undefined {
  return warning ? t(`warnings.${warning.rule}`, { expected: warning.expected ?? '' }) : undefined;
}

/** `masked`: what one may not read one does not write either. */
export function IdentitySection({ form, masked }: SectionProps & { masked: Masked }) {
  const { t } = useTranslation();
  const kind = useWatch({ control: form.control, name: 'kind' });
  const warning = useDocumentWarning({ form, masked });
  const parted = useRef<Pick<ClientValues, 'name' | 'surname'> | null>(null);
  const keepsSurname = useRef(form.getValues('kind') === 'company' && form.getValues('surname') !== '').current;
  const [keepsContact, setKeepsContact] = useState(form.getValues('contactName') !== '');
  const company = kind === 'company';
  const { own, others } = documentTypesIn(useStore()?.country);
  const documentOption = (type: DocumentType) => ({ value: type, label: t(`documentTypes.${type}`) });
  const { register, control, formState } = form;
  const { errors } = formState;

  function onKind(next: ClientValues['kind']): void {
    const names = form.getValues();
    const changed = namesForKind(names, next, parted.current);
    if (next === 'company') parted.current = { name: names.name, surname: names.surname };
    form.setValue('kind', next, { shouldDirty: true });
    form.setValue('name', changed.name, { shouldDirty: true });
    form.setValue('surname', changed.surname, { shouldDirty: true });
    // What was typed stays in sight; what is hidden now has nothing to complain about.
    setKeepsContact(names.contactName !== '');
    form.clearErrors(['name', 'surname', 'contactName', 'birthDate', 'gender']);
    if (form.formState.isSubmitted) void form.trigger();
  }

  return (
    <FormSection title={t('form.identity')}>
      <div className="f c6">
        <Segmented
          label={t('form.kind')}
          value={kind}
          onChange={onKind}
          options={[
            { value: 'person', label: t('client.kind.person'), icon: IconUser },
            { value: 'company', label: t('client.kind.company'), icon: IconBuilding },
          ]}
        />
      </div>
      <TextField
        span={company && !keepsSurname ? 6 : 3}
        required
        label={t(company ? 'fields.companyName' : 'fields.name')}
        error={errorTextOf(t, errors.name)}
        {...register('name')}
      />
      {(!company || keepsSurname) && (
        <TextField label={t('fields.surname')} error={errorTextOf(t, errors.surname)} {...register('surname')} />
      )}
      {(company || keepsContact) && (
        <TextField
          span={6}
          label={t('fields.contactName')}
          error={errorTextOf(t, errors.contactName)}
          {...register('contactName')}
        />
      )}
      <SelectField
        span={2}
        label={t('fields.documentType')}
        options={[{ value: '', label: t('form.noDocument') }, ...own.map(documentOption)]}
        more={{ label: t('form.otherCountries'), options: others.map(documentOption) }}
        error={errorTextOf(t, errors.documentType)}
        {...register('documentType')}
      />
      {masked.includes('documentNumber') ? (
        <ReservedField span={4} label={t('fields.documentNumber')} value={form.getValues('documentNumber')} />
      ) : (
        <TextField
          span={4}
          label={t('fields.documentNumber')}
          error={errorTextOf(t, errors.documentNumber)}
          warning={warningText(t, warning)}
          {...register('documentNumber')}
        />
      )}
      {!company && (
        <>
          {masked.includes('birthDate') ? (
            <ReservedField span={2} label={t('fields.birthDate')} />
          ) : (
            <Controller
              control={control}
              name="birthDate"
              render={({ field }) => (
                <DateField {...field} span={2} label={t('fields.birthDate')} error={errorTextOf(t, errors.birthDate)} />
              )}
            />
          )}
          <Controller
            control={control}
            name="gender"
            render={({ field }) => <GenderField {...field} error={errorTextOf(t, errors.gender)} />}
          />
        </>
      )}
    </FormSection>
  );
}

export function ContactSection({ form: { register, formState } }: SectionProps) {
  const { t } = useTranslation();
  const { errors } = formState;
  return (
    <FormSection title={t('form.contact')}>
      <TextField type="tel" label={t('fields.phone')} error={errorTextOf(t, errors.phone)} {...register('phone')} />
      <TextField type="tel" label={t('fields.mobile')} error={errorTextOf(t, errors.mobile)} {...register('mobile')} />
      <TextField
        span={6}
        type="email"
        icon={IconMail}
        label={t('fields.email')}
        error={errorTextOf(t, errors.email)}
        {...register('email')}
      />
    </FormSection>
  );
}

export function AddressSections({ form }: SectionProps) {
  const { t } = useTranslation();
  return (
    <>
      <FormSection title={t('address.main')}>
        <ClientAddressFields form={form} kind="main" />
      </FormSection>
      {(['billing', 'shipping'] as const).map((kind) => (
        <FormSection key={kind} title={t(`address.${kind}`)}>
          <LinkedAddressFields form={form} kind={kind} />
        </FormSection>
      ))}
    </>
  );
}

export function MoreSection({ form, isNew }: SectionProps & { isNew: boolean }) {
  const { t } = useTranslation();
  const { register, control, formState } = form;
  const { errors } = formState;
  return (
    <FormSection title={t('form.more')}>
      <Controller
        control={control}
        name="tags"
        render={({ field }) => (
          <TagField
            span={6}
            label={t('fields.tags')}
            help={t('form.tagsHelp')}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            error={errorTextOf(t, Array.isArray(errors.tags) ? undefined : errors.tags)}
          />
        )}
      />
      <TextAreaField span={6} label={t('fields.notes')} error={errorTextOf(t, errors.notes)} {...register('notes')} />
      <TextField
        label={t('fields.code')}
        help={t(isNew ? 'form.codeHelpNew' : 'form.codeHelp')}
        error={errorTextOf(t, errors.code)}
        {...register('code')}
      />
    </FormSection>
  );
}
