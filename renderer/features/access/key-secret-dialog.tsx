import { IconAlertTriangle, IconCopy } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { exampleCall, serviceAddress } from '#renderer/features/access/service-address.ts';
import { useLeaveGuard } from '#renderer/lib/leave-guard.ts';

interface KeySecretDialogProps {
  name: string;
  secret: string;
  onClose: () => void;
}

/** A key, this once. It lives in this component only; nothing but «Ya la guardé» closes it. */
export function KeySecretDialog({ name, secret, onClose }: KeySecretDialogProps) {
  const { t } = useTranslation();
  const [nudged, setNudged] = useState(false);
  const guard = useLeaveGuard(true);
  const { asked, stay } = guard;
  useEffect(() => {
    if (!asked) return;
    stay();
    setNudged(true);
  }, [asked, stay]);
  const address = serviceAddress();
  return (
    <Dialog
      large
      title={t('access.secret.title', { name })}
      // Not by Ctrl Entrar: it has just created the key, and may come twice.
      onCancel={() => setNudged(true)}
      actions={
        <>
          <span className="grow soft small" role="status">
            {nudged && t('access.secret.keepFirst')}
          </span>
          <Button kind="primary" onClick={() => guard.go(onClose)}>
            {t('access.secret.kept')}
          </Button>
        </>
      }
    >
      <p className="notice warn">
        <Icon of={IconAlertTriangle} />
        <span>{t('access.secret.once')}</span>
      </p>
      <CopyBlock focused label={t('access.secret.label')} text={secret} />
      <CopyBlock
        label={t('access.secret.example')}
        text={exampleCall(address ?? t('access.secret.anyAddress'), secret)}
      />
      <p className="muted small">{t(address ? 'access.secret.exampleNote' : 'access.secret.exampleNoteDesktop')}</p>
    </Dialog>
  );
}

/** Lines break between a command's words, never between a hyphen and its letter. */
const unbrokenOptions = (text: string) =>
  text.split(/( -\w)/).map((piece, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece may occur twice, and they never move
    at % 2 === 1 ? <span key={at}>{piece}</span> : piece,
  );

/** A text for another program, whole, with the way to the clipboard. */
function CopyBlock({ label, text, focused }: { label: string; text: string; focused?: boolean }) {
  const { t } = useTranslation();
  const id = useId();
  const [outcome, setOutcome] = useState<'done' | 'failed' | null>(null);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('done');
    } catch {
      setOutcome('failed');
    }
  }
  return (
    <section className="access-copy" aria-labelledby={id}>
      <div className="access-copy-head">
        <h3 id={id}>{label}</h3>
        <span className="soft small" role="status">
          {outcome && t(`access.secret.copied.${outcome}`)}
        </span>
        <Button
          small
          icon={IconCopy}
          aria-label={t('access.secret.copyName', { label })}
          onClick={() => void copy()}
          {...(focused && { 'data-autofocus': true })}
        >
          {t('access.secret.copy')}
        </Button>
      </div>
      <code>{unbrokenOptions(text)}</code>
    </section>
  );
}
