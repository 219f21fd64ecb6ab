import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import '#renderer/components/many-dialog.css';

interface ManyDialogProps {
  /** The question, with the count. */
  title: string;
  /** What it will do, what stays, what can be undone. */
  facts: readonly string[];
  verb: string;
  danger?: boolean;
  onCancel: () => void;
  onConfirm: () => void;
  children?: ReactNode;
}

/** What an act on many rows will do, before it does. */
export function ManyDialog({ title, facts, verb, danger, onCancel, onConfirm, children }: ManyDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Dialog
      title={title}
      onCancel={onCancel}
      onConfirm={onConfirm}
      actions={
        <>
          <Button kind="quiet" {...(!children && { 'data-autofocus': true })} onClick={onCancel}>
            {t('actions.cancel')}
          </Button>
          <Button
            kind={danger ? 'danger' : 'primary'}
            hint={t('hints.ctrlEnter')}
            aria-describedby={id}
            onClick={onConfirm}
          >
            {verb}
          </Button>
        </>
      }
    >
      <div id={id} className="facts-list">
        {facts.map((fact) => (
          <p key={fact}>{fact}</p>
        ))}
      </div>
      {children}
    </Dialog>
  );
}
