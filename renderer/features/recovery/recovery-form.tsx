import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, type UseFormReturn, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { FieldIssue } from '#contract/errors.ts';
import type { SessionState } from '#contract/session.ts';
import { NewPassword, passwordMin } from '#contract/user.ts';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { FrontDoor } from '#renderer/components/front-door.tsx';
import { PasswordField } from '#renderer/components/password-field.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { RecoveryDone } from '#renderer/features/recovery/recovery-done.tsx';
import { codeProblem, formatCode } from '#renderer/features/recovery/recovery-format.ts';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { submitOrFocus, useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { errorTextOf, issuesResolver, showIssues } from '#renderer/lib/form-issues.ts';
import { useFormKeys } from '#renderer/lib/hotkeys.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { writePreference } from '#renderer/lib/preferences.ts';

interface Values {
  email: string;
  code: string;
  next: string;
  again: string;
}

function checkRecovery({ email, code, next, again }: Values): FieldIssue[] {
  const problem = codeProblem(code);
  return [
    ...(email.trim() === '' ? [{ path: 'email', rule: 'required' }] : []),
    ...(problem ? [{ path: 'code', rule: problem }] : []),
    ...(next === '' ? [{ path: 'next', rule: 'required' }] : []),
    ...(next !== '' && !NewPassword.safeParse(next).success
      ? [{ path: 'next', rule: 'tooShort', params: { min: passwordMin } }]
      : []),
    ...(again === '' ? [{ path: 'again', rule: 'required' }] : []),
    ...(again !== '' && again !== next ? [{ path: 'again', rule: 'passwordsDiffer' }] : []),
  ];
}

const codeRules = ['missing', 'tooFew', 'tooMany', 'letter', 'refused'] as const;

function codeErrorText(t: Translate, error: { type?: unknown } | undefined): string | undefined {
  if (!error) return undefined;
  const rule = codeRules.find((known) => known === error.type) ?? 'refused';
  return t(`recovery.codeRules.${rule}`);
}

/** Sends the code; what is wrong lands on its field. */
function useRedeem(email: string) {
  const [done, setDone] = useState<SessionState | null>(null);
  const form = useForm<Values>({
    defaultValues: { email, code: '', next: '', again: '' },
    resolver: issuesResolver(checkRecovery),
    mode: 'onTouched',
    shouldFocusError: false,
  });
  const { form: formElement, focusFirstWrong } = useFirstWrong();
  const redeem = useMutation({
    // The password is not left lying in memory.
    gcTime: 0,
    mutationFn: (values: Values) =>
      api.recovery.redeem({ email: values.email.trim(), code: formatCode(values.code), next: values.next }),
    onSuccess: (state, values) => {
      writePreference('email', values.email.trim());
      setDone(state);
    },
    onError: (error) => {
      const failure = failureOf(error);
      if (failure.code === 'VALIDATION') showIssues(form.setError, failure.data.issues);
      if (failure.code === 'UNAUTHENTICATED') showIssues(form.setError, [{ path: 'code', rule: 'refused' }]);
      focusFirstWrong();
    },
  });
  useForgetUnreachable(redeem);
  const send = (values: Values) => {
    if (!redeem.isPending) redeem.mutate(values);
  };
  return { done, form, formElement, redeem, submit: () => submitOrFocus(form, send, focusFirstWrong) };
}

/** The printed code instead of the password that was forgotten. */
export function RecoveryForm({ email, onLeave }: { email: string; onLeave: () => void }) {
  const { t } = useTranslation();
  useDocumentTitle(t('recovery.title'));
  const { done, form, formElement, redeem, submit } = useRedeem(email);
  useFormKeys({ save: () => void submit(), ...(!done && { cancel: onLeave }) });
  const failure = redeem.error ? failureOf(redeem.error).code : null;
  const onField = failure === 'VALIDATION' || failure === 'UNAUTHENTICATED';

  if (done) return <RecoveryDone state={done} />;
  return (
    <FrontDoor>
      <form
        ref={formElement}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h1>{t('recovery.heading')}</h1>
        <p className="lead">{t('recovery.lead')}</p>
        <div className="stack">
          <OwnerFields form={form} knowsEmail={email !== ''} />
          <PasswordFields form={form} />
          {redeem.error && !onField && <FailureNotice error={redeem.error} />}
          <Button kind="primary" type="submit" className="wide" aria-disabled={redeem.isPending}>
            {t(redeem.isPending ? 'recovery.pending' : 'recovery.submit')}
          </Button>
          <Button kind="quiet" hint="Esc" onClick={onLeave}>
            {t('recovery.back')}
          </Button>
          <p className="muted small">{t('recovery.noCode')}</p>
        </div>
      </form>
    </FrontDoor>
  );
}

function OwnerFields({ form, knowsEmail }: { form: UseFormReturn<Values>; knowsEmail: boolean }) {
  const { t } = useTranslation();
  const { errors } = form.formState;
  return (
    <>
      <TextField
        big
        autoFocus={!knowsEmail}
        label={t('signIn.email')}
        type="email"
        inputMode="email"
        autoComplete="username"
        error={errorTextOf(t, errors.email)}
        {...form.register('email')}
      />
      <Controller
        control={form.control}
        name="code"
        render={({ field }) => (
          <TextField
            {...field}
            big
            autoFocus={knowsEmail}
            label={t('recovery.code')}
            help={t('recovery.codeHelp')}
            autoCapitalize="characters"
            error={codeErrorText(t, errors.code)}
            onBlur={() => {
              field.onChange(formatCode(field.value));
              field.onBlur();
            }}
          />
        )}
      />
    </>
  );
}

function PasswordFields({ form }: { form: UseFormReturn<Values> }) {
  const { t } = useTranslation();
  const { errors } = form.formState;
  return (
    <>
      <PasswordField
        big
        label={t('changePassword.next')}
        autoComplete="new-password"
        strength={{ password: form.watch('next'), known: [form.watch('email')] }}
        error={errorTextOf(t, errors.next)}
        {...form.register('next')}
      />
      <PasswordField
        big
        label={t('changePassword.again')}
        autoComplete="new-password"
        error={errorTextOf(t, errors.again)}
        {...form.register('again')}
      />
    </>
  );
}
