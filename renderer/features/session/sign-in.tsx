import { useMutation } from '@tanstack/react-query';
import { type FormEvent, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { FrontDoor } from '#renderer/components/front-door.tsx';
import { PasswordField } from '#renderer/components/password-field.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { PeopleTiles } from '#renderer/features/session/people-tiles.tsx';
import { adoptSession } from '#renderer/features/session/session-queries.ts';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { useKnownPeople } from '#renderer/lib/known-people.ts';
import { readPreference, writePreference } from '#renderer/lib/preferences.ts';
import { useStore } from '#renderer/lib/store-context.ts';

const RecoveryForm = lazy(() =>
  import('#renderer/features/recovery/recovery-form.tsx').then((m) => ({ default: m.RecoveryForm })),
);

/** `ended`: this window was at work when its session ended, and goes on from there. */
export function SignIn({ ended }: { ended: boolean }) {
  const [recovering, setRecovering] = useState(false);
  const [email, setEmail] = useState(() => readPreference('email') ?? '');
  if (recovering)
    return (
      <Suspense>
        <RecoveryForm email={email} onLeave={() => setRecovering(false)} />
      </Suspense>
    );
  return <SignInForm ended={ended} email={email} onEmail={setEmail} onForgot={() => setRecovering(true)} />;
}

interface SignInFormProps {
  ended: boolean;
  email: string;
  onEmail: (email: string) => void;
  onForgot: () => void;
}

function SignInForm({ ended, email, onEmail, onForgot }: SignInFormProps) {
  const { t } = useTranslation();
  const store = useStore();
  const people = useKnownPeople();
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const emailInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);
  const knowsEmail = useRef(email !== '').current;
  // A tile says whose password is asked for; the address is typed by whoever has none here.
  const hasTile = people.some((person) => person.email.toLowerCase() === email.trim().toLowerCase());
  const [typesEmail, setTypesEmail] = useState(!hasTile);
  const showsEmail = typesEmail || !hasTile;
  const [moveFocus, setMoveFocus] = useState<'email' | 'password' | null>(null);
  useDocumentTitle(t('signIn.title'));

  useEffect(() => {
    if (moveFocus === null) return;
    (moveFocus === 'email' ? emailInput : passwordInput).current?.focus();
    setMoveFocus(null);
  }, [moveFocus]);

  const signIn = useMutation({
    gcTime: 0,
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

  function onPick(picked: string): void {
    onEmail(picked);
    setTypesEmail(picked === '');
    setMissing(false);
    signIn.reset();
    // Arrow keys go from tile to tile; a click says who it is.
    if (!document.activeElement?.matches(':focus-visible')) setMoveFocus(picked === '' ? 'email' : 'password');
  }

  return (
    <FrontDoor>
      <form onSubmit={onSubmit} noValidate>
        <h1>{t('signIn.heading')}</h1>
        <p className="lead" role={ended ? 'status' : undefined}>
          {ended ? t('errors.unauthenticated.session') : (store?.name ?? t('signIn.lead'))}
        </p>
        <div className="stack">
          <PeopleTiles picked={typesEmail ? '' : email} onPick={onPick} />
          {showsEmail && (
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
              onChange={(event) => onEmail(event.target.value)}
            />
          )}
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
          <p className="door-more">
            <button type="button" className="link" onClick={onForgot}>
              {t('signIn.forgot')}
            </button>
          </p>
        </div>
      </form>
    </FrontDoor>
  );
}
