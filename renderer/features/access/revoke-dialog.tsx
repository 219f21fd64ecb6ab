import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApiToken } from '#contract/access.ts';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { refreshKeys } from '#renderer/features/access/access-queries.ts';
import { isWorthSaying } from '#renderer/features/access/use-access-update.ts';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { failureOf } from '#renderer/lib/errors.ts';

const wasRevokedBefore = (error: unknown): boolean => {
  const failure = failureOf(error);
  return failure.code === 'CONFLICT' && failure.data.reason === 'state';
};

/** A key never comes back: what stops is said before. */
export function RevokeDialog({ token, onClose }: { token: ApiToken; onClose: () => void }) {
  const { t } = useTranslation();
  const revoke = useMutation({
    mutationFn: () => api.access.revokeToken({ id: token.id }),
    onSuccess: () => leave(t('access.keys.revokedToast', { name: token.name })),
    onError: (error) => {
      if (wasRevokedBefore(error)) leave(t('access.keys.revokedBefore', { name: token.name }));
    },
  });
  useForgetUnreachable(revoke);
  function leave(said: string): void {
    refreshKeys();
    showToast(said);
    onClose();
  }
  const confirm = () => {
    if (!revoke.isPending) revoke.mutate();
  };
  return (
    <Dialog
      title={t('access.keys.revokeTitle', { name: token.name })}
      onCancel={onClose}
      onConfirm={confirm}
      actions={
        <>
          <Button kind="quiet" data-autofocus onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button kind="danger" aria-disabled={revoke.isPending} onClick={confirm}>
            {t('access.keys.revokeConfirm')}
          </Button>
        </>
      }
    >
      <p>{t('access.keys.revokeText')}</p>
      {isWorthSaying(revoke.error) && <FailureNotice error={revoke.error} />}
    </Dialog>
  );
}
