import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type FieldIssue, fieldIssues } from '#contract/errors.ts';
import { NewPassword, TypedPassword } from '#contract/user.ts';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { FrontDoor } from '#renderer/components/front-door.tsx';
import { PasswordField } from '#renderer/components/password-field.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { adoptSession } from '#renderer/features/session/session-queries.ts';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { submitOrFocus, useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { errorTextOf, issuesResolver, showIssues } from '#renderer/lib/form-issues.ts';
import { useUser } from '#renderer/lib/user-context.ts';

interface Values {
  current: string;
  next: string;
  again: string;
}

function checkPasswords(values: Values): FieldIssue[] {
  const current = TypedPassword.safeParse(values.current);
  const next = NewPassword.safeParse(values.next);
  return [
    ...(current.error ? fieldIssues(current.error).map((issue) => ({ ...issue, path: 'current' })) : []),
    ...(next.error && values.next !== '' ? fieldIssues(next.error).map((issue) => ({ ...issue, path: 'next' })) : []),
    ...(values.next === '' ? [{ path: 'next', rule: 'required' }] : []),
    ...(values.again === '' ? [{ path: 'again', rule: 'required' }] : []),
    ...(values.again === '' || values.next === values.again ? [] : [{ path: 'again', rule: 'passwordsDiffer' }]),
  ];
}

/** `forced`: the first secret must be replaced before anything else, so the only other way is out. */
export function ChangePassword({ forced, onLeave }: { forced: boolean; onLeave: () => void }) {
  const { t } = useTranslation();
  useDocumentTitle(t('changePassword.title'));
  const user = useUser();
  const form = useForm<Values>({
    defaultValues: { current: '', next: '', again: '' },
    resolver: issuesResolver(checkPasswords),
    mode: 'onTouched',
    shouldFocusError: false,
  });
  const { form: formElement, focusFirstWrong } = useFirstWrong();
  const { errors } = form.formState;

  const change = useMutation({
    gcTime: 0,
    mutationFn: ({ current, next }: Values) => api.session.changePassword({ current, next }),
    onSuccess: (state) => {
      adoptSession(state);
      showToast(t('changePassword.done'));
      if (!forced) onLeave();
    },
    onError: (error) => {
      const failure = failureOf(error);
      if (failure.code === 'VALIDATION') showIssues(form.setError, failure.data.issues);
      if (failure.code === 'UNAUTHENTICATED' && failure.data.reason === 'credentials') {
        showIssues(form.setError, [{ path: 'current', rule: 'wrongPassword' }]);
      }
      focusFirstWrong();
    },
  });
  useForgetUnreachable(change);

  const submit = () =>
    submitOrFocus(
      form,
      (values) => {
        if (!change.isPending) change.mutate(values);
      },
      focusFirstWrong,
    );
  const failure = change.error ? failureOf(change.error) : null;
  const onField = failure?.code === 'VALIDATION' || failure?.code === 'UNAUTHENTICATED';

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
        <h1>{t('changePassword.title')}</h1>
        <p className="lead">{t(forced ? 'changePassword.forced' : 'changePassword.lead')}</p>
        <div className="stack">
          <PasswordField
            big
            autoFocus
            label={t('changePassword.current')}
            autoComplete="current-password"
            error={errorTextOf(t, errors.current)}
            {...form.register('current')}
          />
          <PasswordField
            big
            label={t('changePassword.next')}
            autoComplete="new-password"
            strength={{ password: form.watch('next'), ...(user && { known: [user.displayName, user.email] }) }}
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
          {change.error && !onField && <FailureNotice error={change.error} />}
          <Button kind="primary" type="submit" className="wide" aria-disabled={change.isPending}>
            {t('changePassword.submit')}
          </Button>
          <Button kind="quiet" onClick={onLeave}>
            {t(forced ? 'user.signOut' : 'actions.cancel')}
          </Button>
        </div>
      </form>
    </FrontDoor>
  );
}
