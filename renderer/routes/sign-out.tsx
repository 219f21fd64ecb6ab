import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { useSignOut } from '#renderer/features/session/use-sign-out.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';

/** A page of its own, so that a form with unsaved changes is asked before leaving, as for any other page. */
export function SignOutRoute() {
  const { t } = useTranslation();
  const { mutate, error } = useSignOut();
  useDocumentTitle(t('signOut.pending'));
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    mutate();
  }, [mutate]);
  return (
    <div className="blank">
      <h1>{t('signOut.pending')}</h1>
      {error && <FailureNotice error={error} onRetry={() => mutate()} />}
    </div>
  );
}
