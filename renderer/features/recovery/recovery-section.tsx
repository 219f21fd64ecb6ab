import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { RecoveryDialog } from '#renderer/features/recovery/recovery-dialog.tsx';
import { recoveryOptions } from '#renderer/features/recovery/recovery-queries.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useStore } from '#renderer/lib/store-context.ts';
import { useUser } from '#renderer/lib/user-context.ts';

/** Whether one's own way back in stands ready, and a new one. */
export function RecoverySection() {
  const { t } = useTranslation();
  const formats = useFormats();
  const user = useUser();
  const store = useStore();
  const query = useQuery(recoveryOptions);
  const [asking, setAsking] = useState(false);
  if (query.error) return <FailureNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data || !user) return null;
  const { createdAt } = query.data;
  return (
    <div className="settings-choice">
      <p className={createdAt === null ? 'st warn' : 'st good'}>
        <Icon of={createdAt === null ? IconAlertTriangle : IconShieldCheck} small />
        {createdAt === null ? t('recovery.none') : t('recovery.since', { date: formats.day(createdAt) })}
      </p>
      <p>{t('recovery.what')}</p>
      <Button onClick={() => setAsking(true)}>{t('recovery.createNew')}</Button>
      {asking && (
        <RecoveryDialog
          replaces={createdAt !== null}
          owner={{ store: store?.name ?? '', name: user.displayName, email: user.email }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
