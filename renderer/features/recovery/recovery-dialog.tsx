import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { CheckField } from '#renderer/components/check-field.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { PasswordField } from '#renderer/components/password-field.tsx';
import { RecoveryCode } from '#renderer/features/recovery/recovery-code.tsx';
import { noteCodeKept, noteCodeShown } from '#renderer/features/recovery/recovery-kept.ts';
import { recoveryOptions } from '#renderer/features/recovery/recovery-queries.ts';
import type { RecoveryOwner } from '#renderer/features/recovery/recovery-sheet.tsx';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { useLeaveWarning } from '#renderer/lib/leave-warning.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

interface RecoveryDialogProps {
  userId: string;
  owner: RecoveryOwner;
  /** There is one already, which the new one replaces. */
  replaces: boolean;
  onClose: () => void;
}

/** The password first; then the new code, shown this once. */
export function RecoveryDialog({ userId, owner, replaces, onClose }: RecoveryDialogProps) {
  const [code, setCode] = useState<string | null>(null);
  // The page beneath may be a form, and forms do not nest.
  return createPortal(
    code === null ? (
      <AskPassword
        replaces={replaces}
        onClose={onClose}
        onMade={(made) => {
          noteCodeShown(userId);
          setCode(made);
        }}
      />
    ) : (
      <ShowCode code={code} owner={owner} onKept={() => noteCodeKept(userId)} onClose={onClose} />
    ),
    document.body,
  );
}

function AskPassword(props: { replaces: boolean; onClose: () => void; onMade: (code: string) => void }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const create = useMutation({
    gcTime: 0,
    mutationFn: () => api.recovery.create({ password }),
    onSuccess: ({ code }) => {
      void queryClient.invalidateQueries({ queryKey: recoveryOptions.queryKey });
      props.onMade(code);
    },
    onError: () => input.current?.select(),
  });
  useForgetUnreachable(create);
  const failure = create.error ? failureOf(create.error) : null;
  const isWrong = failure?.code === 'UNAUTHENTICATED' && failure.data.reason === 'credentials';

  function submit(event?: FormEvent): void {
    event?.preventDefault();
    // Not for the form of the page beneath.
    event?.stopPropagation();
    setMissing(true);
    if (password === '') input.current?.focus();
    else if (!create.isPending) create.mutate();
  }

  function errorText(): string | undefined {
    if (missing && password === '') return t('recovery.passwordMissing');
    return isWrong ? t('rules.wrongPassword') : undefined;
  }

  return (
    <Dialog
      title={t(props.replaces ? 'recovery.replaceTitle' : 'recovery.createTitle')}
      onCancel={props.onClose}
      onConfirm={submit}
      actions={
        <>
          <Button kind="quiet" onClick={props.onClose}>
            {t('actions.cancel')}
          </Button>
          <Button kind="primary" aria-disabled={create.isPending} onClick={() => submit()}>
            {t('recovery.create')}
          </Button>
        </>
      }
    >
      <p>{t(props.replaces ? 'recovery.replaceText' : 'recovery.createText')}</p>
      <form className="dialog-form" noValidate onSubmit={submit}>
        <PasswordField
          ref={input}
          data-autofocus
          label={t('recovery.yourPassword')}
          autoComplete="current-password"
          value={password}
          error={errorText()}
          onChange={(event) => {
            setPassword(event.target.value);
            if (isWrong) create.reset();
          }}
        />
      </form>
      {create.error && !isWrong && <FailureNotice error={create.error} />}
    </Dialog>
  );
}

interface ShowCodeProps {
  code: string;
  owner: RecoveryOwner;
  onKept: () => void;
  onClose: () => void;
}

function ShowCode({ code, owner, onKept, onClose }: ShowCodeProps) {
  const { t } = useTranslation();
  const [kept, setKept] = useState(false);
  const [asked, setAsked] = useState(false);
  const check = useRef<HTMLInputElement>(null);
  useLeaveWarning(!kept);

  function close(): void {
    if (kept) {
      onKept();
      onClose();
    } else {
      setAsked(true);
      check.current?.focus();
    }
  }

  return (
    <Dialog
      large
      title={t('recovery.code')}
      onCancel={close}
      onConfirm={close}
      actions={
        <>
          <span className="grow">
            <CheckField
              ref={check}
              label={t('recovery.kept')}
              checked={kept}
              error={asked && !kept ? t('recovery.keepFirst') : undefined}
              onChange={setKept}
            />
          </span>
          {asked && !kept && (
            <Button kind="quiet" onClick={onClose}>
              {t('recovery.closeAnyway')}
            </Button>
          )}
          <Button kind="primary" onClick={close}>
            {t('recovery.ready')}
          </Button>
        </>
      }
    >
      <p>{t('recovery.shownOnce')}</p>
      <RecoveryCode code={code} owner={owner} />
    </Dialog>
  );
}
