import { IconAlertCircle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { useConfirmed } from '#renderer/features/session/confirm-identity.tsx';
import { StoppingPrograms } from '#renderer/features/user/stopping-programs.tsx';
import { adoptUser } from '#renderer/features/user/user-queries.ts';
import { api } from '#renderer/lib/api.ts';
import { failureOf, failureText, wasNotConfirmed } from '#renderer/lib/errors.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

export interface Target {
  readonly id: string;
  readonly displayName: string;
}

/** Why nothing was done to somebody's account. */
export function userFailureText(t: Translate, error: unknown, name: string): string {
  const failure = failureOf(error);
  if (failure.code === 'FORBIDDEN' && failure.data.permission === 'higherRole') return t('users.higher', { name });
  if (failure.code === 'IN_USE') return t('users.lastAdministrator');
  return failureText(t, failure);
}

export function UserFailure({ error, name }: { error: unknown; name: string }) {
  const { t } = useTranslation();
  return (
    <div className="notice bad" role="alert">
      <Icon of={IconAlertCircle} />
      <span className="grow">{userFailureText(t, error, name)}</span>
    </div>
  );
}

/** Whoever was deactivated enters again with the password he had. */
export function useRestore() {
  const { t } = useTranslation();
  const confirmed = useConfirmed();
  return useMutation({
    mutationFn: ({ id }: Target) => confirmed(() => api.user.restore({ id })),
    onError: (error, { displayName }) => {
      if (!wasNotConfirmed(error)) showToast(userFailureText(t, error, displayName), { tone: 'bad' });
    },
    onSuccess: (user) => {
      adoptUser(user);
      showToast(t('users.restored', { name: user.displayName }));
    },
  });
}

/** Says what it means before it is done, and then does it. */
export function DeactivateDialog({ user, onClose }: { user: Target; onClose: () => void }) {
  const { t } = useTranslation();
  const restore = useRestore();
  const confirmed = useConfirmed();
  const deactivate = useMutation({
    mutationFn: () => confirmed(() => api.user.deactivate({ id: user.id })),
    onSuccess: (changed) => {
      adoptUser(changed);
      showToast(t('users.deactivated', { name: user.displayName }), { undo: () => restore.mutate(user) });
      onClose();
    },
  });
  const confirm = () => {
    if (!deactivate.isPending) deactivate.mutate();
  };
  return (
    <Dialog
      title={t('users.deactivateTitle', { name: user.displayName })}
      onCancel={onClose}
      onConfirm={confirm}
      actions={
        <>
          <Button kind="quiet" data-autofocus onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button kind="danger" aria-disabled={deactivate.isPending} onClick={confirm}>
            {t('users.deactivateConfirm')}
          </Button>
        </>
      }
    >
      <p>{t('users.deactivateText')}</p>
      <p className="dialog-more">{t('users.deactivateKeeps')}</p>
      <StoppingPrograms userId={user.id} />
      {deactivate.error && !wasNotConfirmed(deactivate.error) && (
        <UserFailure error={deactivate.error} name={user.displayName} />
      )}
    </Dialog>
  );
}

interface ResetDialogProps {
  user: Target;
  onClose: () => void;
  onConfirm: () => void;
}

/** Only asks: the password may be asked for next, and one dialog does not stand on another. */
export function ResetDialog({ user, onClose, onConfirm }: ResetDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('users.resetTitle', { name: user.displayName })}
      onCancel={onClose}
      onConfirm={onConfirm}
      actions={
        <>
          <Button kind="quiet" data-autofocus onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button kind="danger" onClick={onConfirm}>
            {t('users.resetConfirm')}
          </Button>
        </>
      }
    >
      <p>{t('users.resetText')}</p>
      <StoppingPrograms userId={user.id} />
    </Dialog>
  );
}
