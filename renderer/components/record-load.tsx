import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { useHeld } from '#renderer/lib/use-held.ts';
import { useLasting } from '#renderer/lib/use-later.ts';
import '#renderer/components/record-page.css';

interface RecordLoadProps<T> {
  query: UseQueryResult<T>;
  /** Stands above while there is nothing else yet. */
  path: ReactNode;
  /** When there is no such record: what to say, and the way back to the list. */
  missing: { title: string; text: string; back: ReactNode };
  children: (record: T) => ReactNode;
}

/** One record for a page, with what is shown while it is read, when it does not exist, and when it cannot be read. */
export function RecordLoad<T>({ query, path, missing, children }: RecordLoadProps<T>) {
  const record = useHeld(query.data);
  if (record) return children(record);
  if (query.error && failureOf(query.error).code === 'NOT_FOUND') return <Missing {...missing} />;
  return (
    <>
      {path}
      {query.error ? (
        <div className="blank">
          <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
        </div>
      ) : (
        <Bones />
      )}
    </>
  );
}

/** Stands in for what is on its way. */
export function RecordBones() {
  const slow = useLasting(true, 150);
  return (
    <div className="bones" aria-busy="true">
      {slow && (
        <>
          <div />
          <div />
          <div />
        </>
      )}
    </div>
  );
}

function Bones() {
  const { t } = useTranslation();
  return (
    <>
      <h1 className="sr">{t('app.opening')}</h1>
      <RecordBones />
    </>
  );
}

function Missing({ title, text, back }: RecordLoadProps<unknown>['missing']) {
  useDocumentTitle(title);
  return (
    <div className="blank">
      <h1>{title}</h1>
      <p>{text}</p>
      {back}
    </div>
  );
}
