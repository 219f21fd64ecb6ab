import { IconAlertCircle } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { Icon } from '#renderer/components/icon.tsx';

interface PickDialogProps {
  title: string;
  text: string;
  confirmLabel: string;
  /** Something is picked; only then can it be confirmed. */
  picked: boolean;
  pending: boolean;
  /** Why it did not work. */
  failure: string | undefined;
  onCancel: () => void;
  onConfirm: () => void;
  /** The picker; `asked`: confirming was tried while nothing was picked. */
  children: (asked: boolean) => ReactNode;
}

/** Asks for one record. */
export function PickDialog(props: PickDialogProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const confirm = () => {
    setAsked(true);
    if (props.picked && !props.pending) props.onConfirm();
  };
  return (
    <Dialog
      title={props.title}
      onCancel={props.onCancel}
      onConfirm={confirm}
      actions={
        <>
          <Button kind="quiet" onClick={props.onCancel}>
            {t('actions.cancel')}
          </Button>
          <Button kind="primary" aria-disabled={props.pending} hint={t('hints.ctrlEnter')} onClick={confirm}>
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      <p>{props.text}</p>
      <div className="g dialog-pick">{props.children(asked)}</div>
      {props.failure && (
        <div className="notice bad" role="alert">
          <Icon of={IconAlertCircle} />
          <span className="grow">{props.failure}</span>
        </div>
      )}
    </Dialog>
  );
}
