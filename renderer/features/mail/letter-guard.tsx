import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { useLeaveGuard } from '#renderer/lib/leave-guard.ts';

/** A letter that is written in a dialog is kept nowhere else: Esc, another page and a reload ask before they throw it away. */
export function useLetterGuard(dirty: boolean, onClose: () => void): { cancel: () => void; question: ReactNode } {
  const { t } = useTranslation();
  const guard = useLeaveGuard(dirty);
  const [asking, setAsking] = useState(false);
  const stay = () => {
    setAsking(false);
    guard.stay();
  };
  const discard = () => {
    guard.go();
    onClose();
  };
  const question = (asking || guard.asked) && (
    <Dialog
      title={t('mailWrite.leaveTitle')}
      onCancel={stay}
      actions={
        <>
          <Button data-autofocus onClick={stay}>
            {t('form.keepEditing')}
          </Button>
          <Button kind="danger" onClick={discard}>
            {t('form.discard')}
          </Button>
        </>
      }
    >
      <p>{t('mailWrite.leaveText')}</p>
    </Dialog>
  );
  return { cancel: () => (dirty ? setAsking(true) : onClose()), question };
}
