import { IconAlertTriangle } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccessSettings } from '#contract/access.ts';
import { Button } from '#renderer/components/button.tsx';
import { Switch } from '#renderer/components/choice.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { Status } from '#renderer/components/status-glyph.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { isWorthSaying, useAccessUpdate } from '#renderer/features/access/use-access-update.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const doors = ['openRegister', 'openPersona', 'openMail'] as const;
type Door = (typeof doors)[number];

/** What is open to anybody who reaches the address: closed unless the store opens it, one by one. */
export function AccessDoors({ settings }: { settings: AccessSettings }) {
  const { t } = useTranslation();
  const edits = useCan('access:update');
  const close = useAccessUpdate();
  const [asking, setAsking] = useState<Door | null>(null);

  function change(door: Door, open: boolean): void {
    if (open) setAsking(door);
    else if (!close.isPending)
      close.mutate(
        { [door]: false },
        { onSuccess: () => showToast(t('access.doors.closed', { door: t(`access.doors.${door}.label`) })) },
      );
  }

  return (
    <section className="fs" aria-label={t('access.doors.title')}>
      <h2>{t('access.doors.title')}</h2>
      <div className="settings-choice">
        <p>{t('access.doors.what')}</p>
        {doors.map((door) => (
          <DoorLine
            key={door}
            door={door}
            open={settings[door]}
            {...(edits && { onChange: (open: boolean) => change(door, open) })}
          />
        ))}
        {isWorthSaying(close.error) && <FailureNotice error={close.error} />}
      </div>
      {asking && <OpenDialog door={asking} onClose={() => setAsking(null)} />}
    </section>
  );
}

/** A switch and, always beside it, what a stranger could do. */
function DoorLine({ door, open, onChange }: { door: Door; open: boolean; onChange?: (open: boolean) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const label = t(`access.doors.${door}.label`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand beside its switch
    <div className="access-door" role="group" aria-label={label} aria-describedby={id}>
      {onChange ? (
        <Switch label={label} checked={open} onChange={onChange} />
      ) : (
        <p className="access-door-state">
          {label}
          <Status
            glyph={open ? 'disc' : 'ring'}
            tone={open ? 'warn' : 'still'}
            word={t(open ? 'access.doors.isOpen' : 'access.doors.isClosed')}
          />
        </p>
      )}
      <p id={id} className={open ? 'notice warn' : undefined}>
        {open && <Icon of={IconAlertTriangle} />}
        <span>{t(`access.doors.${door}.warning`)}</span>
      </p>
    </div>
  );
}

/** What opens is read before it opens. */
function OpenDialog({ door, onClose }: { door: Door; onClose: () => void }) {
  const { t } = useTranslation();
  const update = useAccessUpdate();
  const label = t(`access.doors.${door}.label`);
  function confirm(): void {
    if (update.isPending) return;
    update.mutate(
      { [door]: true },
      {
        onSuccess: () => {
          showToast(t('access.doors.opened', { door: label }));
          onClose();
        },
      },
    );
  }
  return (
    <Dialog
      title={t(`access.doors.${door}.ask`)}
      onCancel={onClose}
      onConfirm={confirm}
      actions={
        <>
          <Button kind="quiet" data-autofocus onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button kind="danger" aria-disabled={update.isPending} onClick={confirm}>
            {t('access.doors.open')}
          </Button>
        </>
      }
    >
      <p>{t(`access.doors.${door}.warning`)}</p>
      <p className="dialog-more">{t('access.doors.anybody')}</p>
      {isWorthSaying(update.error) && <FailureNotice error={update.error} />}
    </Dialog>
  );
}
