import type { ErrorComponentProps } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { failureOf, failureText } from '#renderer/lib/errors.ts';

/** What a colleague needs to look into it; nothing a customer's record would show. */
function detailsOf(error: unknown): string {
  const failure = failureOf(error);
  const incident = failure.code === 'UNEXPECTED' && failure.data.incident ? ` ${failure.data.incident}` : '';
  // In here a TypeError is a mistake of ours, not a service that does not answer.
  const code = failure.code === 'UNREACHABLE' ? 'RENDER' : failure.code;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [`${code}${incident}`, new Date().toISOString(), location.hash, navigator.userAgent, '', stack].join('\n');
}

/** The last net: a screen that could not be drawn. */
export function ErrorScreen({ error, reset }: Pick<ErrorComponentProps, 'error' | 'reset'>) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  useDocumentTitle(t('errorScreen.title'));
  const details = detailsOf(error);
  const failure = failureOf(error);
  const sentence = error instanceof TypeError ? t('errors.unexpected') : failureText(t, failure, true);
  return (
    <div className="blank" role="alert">
      <h1>{t('errorScreen.title')}</h1>
      <p>{sentence}</p>
      <textarea className="details" readOnly rows={8} aria-label={t('errorScreen.details')} value={details} />
      <div className="acts">
        <Button kind="primary" onClick={reset}>
          {t('actions.retry')}
        </Button>
        <Button
          onClick={() => {
            void navigator.clipboard.writeText(details).then(
              () => setCopied(true),
              () => setCopied(false),
            );
          }}
        >
          {t(copied ? 'errorScreen.copied' : 'errorScreen.copy')}
        </Button>
      </div>
    </div>
  );
}
