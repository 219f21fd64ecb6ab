import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Controller, type FieldPath, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type FieldIssue, fieldIssues } from '#contract/errors.ts';
import { SetupInput } from '#contract/setup.ts';
import { countryDefaults, storeCountries } from '#contract/store.ts';
import { passwordMin } from '#contract/user.ts';
import { Button } from '#renderer/components/button.tsx';
import { Segmented } from '#renderer/components/choice.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { FrontDoor } from '#renderer/components/front-door.tsx';
import { GenderField } from '#renderer/components/gender-field.tsx';
import { PasswordField } from '#renderer/components/password-field.tsx';
import { SelectField, TextField } from '#renderer/components/text-field.tsx';
import { adoptSession } from '#renderer/features/session/session-queries.ts';
import { currencyChoices, timeZoneChoices } from '#renderer/features/setup/setup-choices.ts';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { submitOrFocus, useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { errorTextOf, issuesResolver, showIssues } from '#renderer/lib/form-issues.ts';
import { currentLanguage, setLanguage } from '#renderer/lib/i18n.ts';
import { writePreference } from '#renderer/lib/preferences.ts';
import { useSubmissionKey } from '#renderer/lib/submission-key.ts';

interface Values {
  store: { name: string; country: string; currency: string; timeZone: string; language: 'es' | 'en' };
  administrator: {
    persona: {
      givenNames: string;
      paternalSurname: string;
      maternalSurname: string;
      birthDate: string;
      gender: string;
    };
    email: string;
    password: string;
  };
  again: string;
}

function startValues(): Values {
  return {
    store: { name: '', country: 'EC', ...countryDefaults.EC, language: currentLanguage() },
    administrator: {
      persona: { givenNames: '', paternalSurname: '', maternalSurname: '', birthDate: '', gender: '' },
      email: '',
      password: '',
    },
    again: '',
  };
}

function checkSetup({ again, ...input }: Values): FieldIssue[] {
  const parsed = SetupInput.safeParse(input);
  const issues = parsed.error ? fieldIssues(parsed.error) : [];
  // What nobody typed is missing, not wrong or short.
  const { password, persona } = input.administrator;
  const untyped = [
    persona.birthDate === '' && 'administrator.persona.birthDate',
    password === '' && 'administrator.password',
  ];
  const named = issues.map((issue) => (untyped.includes(issue.path) ? { path: issue.path, rule: 'required' } : issue));
  if (again === '') return [...named, { path: 'again', rule: 'required' }];
  return again === input.administrator.password ? named : [...named, { path: 'again', rule: 'passwordsDiffer' }];
}

function isCountry(value: string): value is keyof typeof countryDefaults {
  return value in countryDefaults;
}

/** The first run: one page, language first because the rest is read in it. */
export function SetupForm() {
  const { t } = useTranslation();
  useDocumentTitle(t('setup.title'));
  const { keyFor } = useSubmissionKey();
  const form = useForm<Values>({
    defaultValues: startValues(),
    resolver: issuesResolver(checkSetup),
    mode: 'onTouched',
    shouldFocusError: false,
  });
  const { form: formElement, focusFirstWrong } = useFirstWrong();
  useEffect(() => form.setFocus('store.name'), [form]);
  const { register, control, setValue, getFieldState, formState } = form;
  const errorOf = (path: FieldPath<Values>) => errorTextOf(t, getFieldState(path, formState).error);

  const create = useMutation({
    mutationFn: ({ again: _, ...input }: Values) =>
      api.setup.create(input, { context: { idempotencyKey: keyFor(input) } }),
    onSuccess: (state, values) => {
      writePreference('email', values.administrator.email.trim());
      adoptSession(state);
    },
    onError: (error) => {
      const failure = failureOf(error);
      if (failure.code !== 'VALIDATION') return;
      showIssues(form.setError, failure.data.issues);
      focusFirstWrong();
    },
  });
  useForgetUnreachable(create);

  const submit = () =>
    submitOrFocus(
      form,
      (values) => {
        if (!create.isPending) create.mutate(values);
      },
      focusFirstWrong,
    );

  function onCountry(country: string): void {
    setValue('store.country', country, { shouldDirty: true });
    if (!isCountry(country)) return;
    setValue('store.currency', countryDefaults[country].currency);
    setValue('store.timeZone', countryDefaults[country].timeZone);
  }

  return (
    <FrontDoor wide>
      <form
        ref={formElement}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h1>{t('setup.heading')}</h1>
        <p className="lead">
          {t('setup.lead')} {t('form.requiredNote')}
        </p>

        <fieldset>
          <Controller
            control={control}
            name="store.language"
            render={({ field }) => (
              <Segmented
                label={t('language.label')}
                value={field.value}
                options={[
                  { value: 'es', label: t('language.es') },
                  { value: 'en', label: t('language.en') },
                ]}
                onChange={(language) => {
                  field.onChange(language);
                  setLanguage(language);
                }}
              />
            )}
          />
        </fieldset>

        <fieldset>
          <legend>{t('setup.store')}</legend>
          <div className="g">
            <TextField
              span={6}
              required
              label={t('setup.storeName')}
              error={errorOf('store.name')}
              {...register('store.name')}
            />
            <SelectField
              span={2}
              label={t('setup.country')}
              options={storeCountries.map((country) => ({ value: country, label: t(`countries.${country}`) }))}
              {...register('store.country', { onChange: (event) => onCountry(event.target.value) })}
            />
            <SelectField
              span={2}
              label={t('setup.currency')}
              options={currencyChoices(currentLanguage())}
              error={errorOf('store.currency')}
              {...register('store.currency')}
            />
            <SelectField
              span={2}
              label={t('setup.timeZone')}
              options={timeZoneChoices()}
              error={errorOf('store.timeZone')}
              {...register('store.timeZone')}
            />
          </div>
        </fieldset>

        <fieldset>
          <legend>{t('setup.administrator')}</legend>
          <div className="g">
            <TextField
              span={6}
              required
              label={t('setup.givenNames')}
              autoComplete="given-name"
              error={errorOf('administrator.persona.givenNames')}
              {...register('administrator.persona.givenNames')}
            />
            <TextField
              required
              label={t('setup.paternalSurname')}
              autoComplete="family-name"
              error={errorOf('administrator.persona.paternalSurname')}
              {...register('administrator.persona.paternalSurname')}
            />
            <TextField
              label={t('setup.maternalSurname')}
              error={errorOf('administrator.persona.maternalSurname')}
              {...register('administrator.persona.maternalSurname')}
            />
            <Controller
              control={control}
              name="administrator.persona.birthDate"
              render={({ field }) => (
                <DateField
                  {...field}
                  span={2}
                  required
                  label={t('fields.birthDate')}
                  error={errorOf('administrator.persona.birthDate')}
                />
              )}
            />
            <Controller
              control={control}
              name="administrator.persona.gender"
              render={({ field }) => (
                <GenderField {...field} required error={errorOf('administrator.persona.gender')} />
              )}
            />
          </div>
        </fieldset>

        <fieldset>
          <legend>{t('setup.access')}</legend>
          <div className="g">
            <TextField
              span={6}
              required
              type="email"
              label={t('signIn.email')}
              autoComplete="username"
              error={errorOf('administrator.email')}
              {...register('administrator.email')}
            />
            <PasswordField
              required
              label={t('setup.password')}
              help={t('password.help', { min: passwordMin })}
              autoComplete="new-password"
              error={errorOf('administrator.password')}
              {...register('administrator.password')}
            />
            <PasswordField
              required
              label={t('setup.again')}
              help={t('setup.againHelp')}
              autoComplete="new-password"
              error={errorOf('again')}
              {...register('again')}
            />
          </div>
        </fieldset>

        {create.error && <FailureNotice error={create.error} />}
        <Button kind="primary" type="submit" className="wide" aria-disabled={create.isPending}>
          {t(create.isPending ? 'setup.pending' : 'setup.submit')}
        </Button>
      </form>
    </FrontDoor>
  );
}
