import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '#contract/user.ts';
import { Button } from '#renderer/components/button.tsx';
import { CodeSheet } from '#renderer/components/code-sheet.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { Pairs } from '#renderer/components/record-page.tsx';
import { SecretCode } from '#renderer/components/secret-code.tsx';
import { serviceAddress } from '#renderer/features/access/service-address.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useLeaveGuard } from '#renderer/lib/leave-guard.ts';
import { useStore } from '#renderer/lib/store-context.ts';
import '#renderer/features/user/user.css';

interface SecretDialogProps {
  user: Pick<User, 'displayName' | 'email' | 'secretExpiresAt'>;
  secret: string;
  onClose: () => void;
}

const inFours = (secret: string): string[] => secret.match(/.{1,4}/g) ?? [];

/** The first secret, this once. It lives in this component only; nothing but «Ya la entregué» closes it. */
export function SecretDialog({ user, secret, onClose }: SecretDialogProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const store = useStore();
  const [nudged, setNudged] = useState(false);
  const guard = useLeaveGuard(true);
  const { asked, stay } = guard;
  useEffect(() => {
    if (!asked) return;
    stay();
    setNudged(true);
  }, [asked, stay]);
  const close = () => guard.go(onClose);
  const until = user.secretExpiresAt ? formats.moment(user.secretExpiresAt) : null;
  const groups = inFours(secret);
  const address = serviceAddress();
  return (
    <Dialog
      title={t('secret.title', { name: user.displayName })}
      // Not by Ctrl Entrar: it has just saved the form, and may come twice.
      onCancel={() => setNudged(true)}
      actions={
        <>
          <span className="grow soft small" role="status">
            {nudged && t('secret.handFirst')}
          </span>
          <Button kind="primary" onClick={close}>
            {t('secret.handed')}
          </Button>
        </>
      }
    >
      <p>{t('secret.text')}</p>
      <div className="secret">
        <Pairs
          narrow
          pairs={[
            [t('secret.email'), user.email],
            ...(address ? [[t('secret.address'), address] as [string, string]] : []),
          ]}
        />
        <SecretCode focused label={t('secret.label')} groups={groups} copied={secret} />
        <p className="muted small">
          {t('secret.howTyped')} {until && t('secret.until', { when: until })}
        </p>
      </div>
      <CodeSheet
        title={t('secret.label')}
        facts={[
          [t('secret.sheet.store'), store?.name ?? ''],
          [t('secret.sheet.name'), user.displayName],
          [t('secret.sheet.email'), user.email],
          ...(address ? [[t('secret.sheet.address'), address] as const] : []),
          ...(until ? [[t('secret.sheet.until'), until] as const] : []),
        ]}
        groups={groups}
        parts={[{ text: t('secret.sheet.use') }]}
      />
    </Dialog>
  );
}

interface SecretLostProps {
  name: string;
  onReset: () => void;
  onClose: () => void;
}

/** The account was created by a call whose answer was lost: its secret is nowhere any more. */
export function SecretLostDialog({ name, onReset, onClose }: SecretLostProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('secret.lostTitle')}
      onCancel={onClose}
      onConfirm={onReset}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('actions.close')}
          </Button>
          <Button kind="primary" data-autofocus onClick={onReset}>
            {t('secret.resetInstead')}
          </Button>
        </>
      }
    >
      <p>{t('secret.lostText', { name })}</p>
    </Dialog>
  );
}
