import { useTranslation } from 'react-i18next';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Logo } from '#renderer/components/logo.tsx';
import { useReachable } from '#renderer/lib/connection.ts';
import { useLasting } from '#renderer/lib/use-later.ts';

/** Before anything is known. Says nothing for a moment, because usually it takes none. */
export function WaitScreen({ error, onRetry }: { error?: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const reachable = useReachable();
  const slow = useLasting(true, 400);
  return (
    <main className="wait">
      <h1 className="sr">{t('app.name')}</h1>
      {slow && <Logo size={44} />}
      {error ? (
        <FailureNotice error={error} {...(onRetry && { onRetry })} />
      ) : (
        slow && <p className="soft">{t(reachable ? 'app.opening' : 'connection.lost')}</p>
      )}
    </main>
  );
}
