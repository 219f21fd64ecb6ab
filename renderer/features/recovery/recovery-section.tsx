import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { RecoveryDialog } from '#renderer/features/recovery/recovery-dialog.tsx';
import { useCodeUnkept } from '#renderer/features/recovery/recovery-kept.ts';
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
  const unkept = useCodeUnkept(user?.id);
  if (query.error) return <FailureNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data || !user) return null;
  const { createdAt } = query.data;
  const sound = createdAt !== null && !unkept;

  function stateText(): string {
    if (createdAt === null) return t('recovery.none');
    return t(unkept ? 'recovery.unkept' : 'recovery.since', { date: formats.day(createdAt) });
  }

  return (
    <div className="settings-choice">
      <p className={sound ? 'st good' : 'st warn'}>
        <Icon of={sound ? IconShieldCheck : IconAlertTriangle} small />
        {stateText()}
      </p>
      <p>{t(createdAt !== null && unkept ? 'recovery.unkeptWhat' : 'recovery.what')}</p>
      <Button onClick={() => setAsking(true)}>{t('recovery.createNew')}</Button>
      {asking && (
        <RecoveryDialog
          replaces={createdAt !== null}
          userId={user.id}
          owner={{ store: store?.name ?? '', name: user.displayName, email: user.email }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
