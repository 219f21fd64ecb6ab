import { useMutation } from '@tanstack/react-query';
import { type FormEvent, lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedInUser } from '#contract/user.ts';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { FrontDoor } from '#renderer/components/front-door.tsx';
import { PasswordField } from '#renderer/components/password-field.tsx';
import { adoptSession } from '#renderer/features/session/session-queries.ts';
import { useSignOut } from '#renderer/features/session/use-sign-out.ts';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { failureOf, failureText } from '#renderer/lib/errors.ts';
import { initialsOf } from '#renderer/lib/initials.ts';
import { refreshRecords } from '#renderer/lib/query-client.ts';
import { useStore } from '#renderer/lib/store-context.ts';
import '#renderer/features/session/people-tiles.css';
import '#renderer/features/lock/lock-screen.css';

const RecoveryForm = lazy(() =>
  import('#renderer/features/recovery/recovery-form.tsx').then((m) => ({ default: m.RecoveryForm })),
);

/** The store closed for a moment: the same door, one person, and what he had open behind it. */
export function LockScreen({ user }: { user: SignedInUser }) {
  const [recovering, setRecovering] = useState(false);
  if (recovering)
    return (
      <Suspense>
        <RecoveryForm email={user.email} onLeave={() => setRecovering(false)} />
      </Suspense>
    );
  return <Locked user={user} onForgot={() => setRecovering(true)} />;
}

function Locked({ user, onForgot }: { user: SignedInUser; onForgot: () => void }) {
  const { t } = useTranslation();
  const store = useStore();
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useDocumentTitle(t('lock.title'));

  const unlock = useMutation({
    mutationFn: () => api.session.unlock({ password }),
    onSuccess: (state) => {
      adoptSession(state);
      refreshRecords();
    },
    onError: () => input.current?.select(),
  });
  useForgetUnreachable(unlock);
  const switching = useSignOut();

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    setMissing(true);
    if (password === '') input.current?.focus();
    else if (!unlock.isPending) unlock.mutate();
  }

  const failure = unlock.error ? failureOf(unlock.error) : null;
  const isWrong = failure?.code === 'UNAUTHENTICATED' && failure.data.reason === 'credentials';
  const mustWait = failure?.code === 'RATE_LIMITED';

  function fieldText(): string | undefined {
    if (isWrong) return t('lock.wrong');
    if (mustWait) return failureText(t, failure);
    return missing && password === '' ? t('lock.missing') : undefined;
  }

  return (
    <FrontDoor>
      <form onSubmit={onSubmit} noValidate>
        <h1>{t('lock.heading')}</h1>
        <p className="lead" role="status">
          {store && `${store.name} · `}
          {t('lock.lead')}
        </p>
        <div className="stack">
          <Person user={user} />
          {/* For the machine's password manager only. */}
          <input type="email" className="sr" hidden readOnly autoComplete="username" value={user.email} />
          <div className="lock-password">
            <PasswordField
              ref={input}
              big
              autoFocus
              label={t('signIn.password')}
              name="password"
              autoComplete="current-password"
              value={password}
              error={fieldText()}
              onChange={(event) => {
                setPassword(event.target.value);
                if (unlock.error) unlock.reset();
              }}
            />
          </div>
          {unlock.error && !isWrong && !mustWait && <FailureNotice error={unlock.error} />}
          {switching.error && <FailureNotice error={switching.error} />}
          <Button kind="primary" type="submit" className="wide" aria-disabled={unlock.isPending}>
            {t(unlock.isPending ? 'lock.unlocking' : 'lock.unlock')}
          </Button>
          <div className="lock-switch">
            <button type="button" className="link" onClick={onForgot}>
              {t('signIn.forgot')}
            </button>
          </div>
          <div className="lock-switch">
            <button
              type="button"
              className="link soft"
              aria-describedby="lock-switch-help"
              aria-disabled={switching.isPending}
              onClick={() => !switching.isPending && switching.mutate()}
            >
              {t('lock.switch')}
            </button>
            <p id="lock-switch-help">{t('lock.switchHelp')}</p>
          </div>
        </div>
      </form>
    </FrontDoor>
  );
}

function Person({ user }: { user: SignedInUser }) {
  const { t } = useTranslation();
  return (
    <section className="person still" aria-label={t('lock.who')}>
      <span className="av" aria-hidden="true">
        {initialsOf(user.displayName)}
      </span>
      <span className="grow">
        <b className="cut">{user.displayName}</b>
        <small className="cut">{user.builtInRole ? t(`roles.${user.builtInRole}`) : user.roleName}</small>
      </span>
    </section>
  );
}
