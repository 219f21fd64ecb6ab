import type { ErrorComponentProps } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { failureOf, failureText } from '#renderer/lib/errors.ts';

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const incidents = new WeakMap<object, string>();

/** The service's own incident number; what failed in here gets one too, to be read out on the telephone and found in the details. */
function incidentOf(error: unknown): string {
  const failure = failureOf(error);
  if (failure.code === 'UNEXPECTED' && failure.data.incident) return failure.data.incident;
  const key = error instanceof Error ? error : incidents;
  const known = incidents.get(key);
  if (known) return known;
  const made = Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => letters[byte % letters.length]).join('');
  incidents.set(key, made);
  return made;
}

/** What a colleague needs to look into it; nothing a customer's record would show. */
function detailsOf(error: unknown): string {
  const failure = failureOf(error);
  // In here a TypeError is a mistake of ours, not a service that does not answer.
  const code = failure.code === 'UNREACHABLE' ? 'RENDER' : failure.code;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [`${code} ${incidentOf(error)}`, new Date().toISOString(), location.hash, navigator.userAgent, '', stack].join(
    '\n',
  );
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
      <p className="incident">{t('errorScreen.incident', { incident: incidentOf(error) })}</p>
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
