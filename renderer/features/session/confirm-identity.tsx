import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { PasswordField } from '#renderer/components/password-field.tsx';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { failureOf, NotConfirmed } from '#renderer/lib/errors.ts';
import { keepSession } from '#renderer/lib/query-client.ts';
import { useUser } from '#renderer/lib/user-context.ts';
import '#renderer/features/session/confirm-identity.css';

interface Question {
  readonly answer: Promise<void>;
  readonly settle: (confirmed: boolean) => void;
}

let question: Question | null = null;
const listeners = new Set<() => void>();

function setQuestion(next: Question | null): void {
  question = next;
  for (const listener of listeners) listener();
}

/** Acts that are refused at the same time share one dialog. */
function ask(): Promise<void> {
  if (question) return question.answer;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const settle = (confirmed: boolean) => {
    setQuestion(null);
    if (confirmed) resolve();
    else reject(new NotConfirmed());
  };
  setQuestion({ answer: promise, settle });
  return promise;
}

function needsConfirming(error: unknown): boolean {
  const failure = failureOf(error);
  return failure.code === 'UNAUTHENTICATED' && failure.data.reason === 'confirm';
}

async function confirmed<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!needsConfirming(error)) throw error;
    await ask();
    return act();
  }
}

/** Runs an act; when it wants the password first, asks for it and runs it once more. Who cancels gets `NotConfirmed`: nothing was done (see `wasNotConfirmed`). */
export function useConfirmed(): <T>(act: () => Promise<T>) => Promise<T> {
  return confirmed;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Mounted once, in the frame; it leaves with whoever is signed in, and with the page that asked. */
export function ConfirmIdentity(): ReactNode {
  const asked = useSyncExternalStore(subscribe, () => question);
  useEffect(() => {
    const leave = () => question?.settle(false);
    // By the browser's own ways: the page's links lie behind the dialog.
    window.addEventListener('popstate', leave);
    return () => {
      window.removeEventListener('popstate', leave);
      leave();
    };
  }, []);
  return asked && createPortal(<ConfirmDialog settle={asked.settle} />, document.body);
}

function ConfirmDialog({ settle }: Pick<Question, 'settle'>) {
  const { t } = useTranslation();
  const user = useUser();
  const formId = useId();
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const confirm = useMutation({
    gcTime: 0,
    mutationFn: () => api.session.confirm({ password }),
    onSuccess: (state) => {
      keepSession(state);
      settle(true);
    },
    onError: () => input.current?.select(),
  });
  useForgetUnreachable(confirm);
  const failure = confirm.error ? failureOf(confirm.error) : null;
  const isWrong = failure?.code === 'UNAUTHENTICATED' && failure.data.reason === 'credentials';

  function submit(event?: FormEvent): void {
    event?.preventDefault();
    // React hands it on to the form this dialog was asked from.
    event?.stopPropagation();
    setMissing(true);
    if (password === '') input.current?.focus();
    else if (!confirm.isPending) confirm.mutate();
  }

  function errorText(): string | undefined {
    if (missing && password === '') return t('confirmIdentity.missing');
    return isWrong ? t('confirmIdentity.wrong') : undefined;
  }

  return (
    <Dialog
      title={t('confirmIdentity.title')}
      onCancel={() => settle(false)}
      onConfirm={submit}
      actions={
        <>
          <Button kind="quiet" onClick={() => settle(false)}>
            {t('actions.cancel')}
          </Button>
          <Button kind="primary" type="submit" form={formId} aria-disabled={confirm.isPending}>
            {t(confirm.isPending ? 'confirmIdentity.confirming' : 'confirmIdentity.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('confirmIdentity.text')}</p>
      <form id={formId} className="confirm-identity" noValidate onSubmit={submit}>
        {/* For the machine's password manager only. */}
        <input type="email" hidden readOnly autoComplete="username" value={user?.email ?? ''} />
        <PasswordField
          ref={input}
          data-autofocus
          label={t('confirmIdentity.password')}
          autoComplete="current-password"
          value={password}
          error={errorText()}
          onChange={(event) => {
            setPassword(event.target.value);
            if (confirm.error) confirm.reset();
          }}
        />
      </form>
      {confirm.error && !isWrong && <FailureNotice error={confirm.error} />}
    </Dialog>
  );
}
