import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { FrontDoor } from '#renderer/components/front-door.tsx';
import { PasswordField } from '#renderer/components/password-field.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { adoptSession } from '#renderer/features/session/session-queries.ts';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { readPreference, writePreference } from '#renderer/lib/preferences.ts';
import { useStore } from '#renderer/lib/store-context.ts';

/** `ended`: this window was at work when its session ended, and goes on from there. */
export function SignIn({ ended }: { ended: boolean }) {
  const { t } = useTranslation();
  const store = useStore();
  const [email, setEmail] = useState(() => readPreference('email') ?? '');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const emailInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);
  const knowsEmail = useRef(email !== '').current;
  useDocumentTitle(t('signIn.title'));

  const signIn = useMutation({
    mutationFn: () => api.session.signIn({ email, password }),
    onSuccess: (state) => {
      writePreference('email', email.trim());
      adoptSession(state);
    },
    onError: () => passwordInput.current?.select(),
  });

  useForgetUnreachable(signIn);

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    setMissing(true);
    if (email.trim() === '') emailInput.current?.focus();
    else if (password === '') passwordInput.current?.focus();
    else if (!signIn.isPending) signIn.mutate();
  }

  return (
    <FrontDoor>
      <form onSubmit={onSubmit} noValidate>
        <h1>{t('signIn.heading')}</h1>
        <p className="lead" role={ended ? 'status' : undefined}>
          {ended ? t('errors.unauthenticated.session') : (store?.name ?? t('signIn.lead'))}
        </p>
        <div className="stack">
          <TextField
            ref={emailInput}
            big
            label={t('signIn.email')}
            type="email"
            name="email"
            autoComplete="username"
            inputMode="email"
            value={email}
            autoFocus={!knowsEmail}
            error={missing && email.trim() === '' ? t('signIn.emailMissing') : undefined}
            onChange={(event) => setEmail(event.target.value)}
          />
          <PasswordField
            ref={passwordInput}
            big
            label={t('signIn.password')}
            name="password"
            autoComplete="current-password"
            value={password}
            autoFocus={knowsEmail}
            error={missing && password === '' ? t('signIn.passwordMissing') : undefined}
            onChange={(event) => setPassword(event.target.value)}
          />
          {signIn.error && <FailureNotice error={signIn.error} />}
          <Button kind="primary" type="submit" className="wide" aria-disabled={signIn.isPending}>
            {t(signIn.isPending ? 'signIn.pending' : 'signIn.submit')}
          </Button>
        </div>
      </form>
    </FrontDoor>
  );
}
