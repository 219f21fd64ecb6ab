import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { failureOf, failureText } from '#renderer/lib/errors.ts';

/** What happened and what to do, beside what failed. Announced at once. With `onRetry` it was a reading that failed. */
export function FailureNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="notice bad" role="alert">
      <Icon of={IconAlertCircle} />
      <span className="grow">{failureText(t, failureOf(error), onRetry !== undefined)}</span>
      {onRetry && (
        <Button small onClick={onRetry}>
          {t('actions.retry')}
        </Button>
      )}
    </div>
  );
}
