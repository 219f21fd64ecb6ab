import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';

interface LeaveDialogProps {
  /** What was typed is kept as a draft until it is saved or given up. */
  keepsDraft?: boolean;
  onStay: () => void;
  onDiscard: () => void;
  onSave: () => void;
}

/** Before what was typed is left behind. */
export function LeaveDialog(props: LeaveDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('form.leaveTitle')}
      onCancel={props.onStay}
      onConfirm={props.onSave}
      actions={
        <>
          <Button data-autofocus onClick={props.onStay}>
            {t('form.keepEditing')}
          </Button>
          <Button kind="quiet" onClick={props.onDiscard}>
            {t('form.discard')}
          </Button>
          <Button kind="primary" onClick={props.onSave}>
            {t('form.saveAndLeave')}
          </Button>
        </>
      }
    >
      <p>{t(props.keepsDraft ? 'form.leaveTextDraft' : 'form.leaveText')}</p>
    </Dialog>
  );
}
