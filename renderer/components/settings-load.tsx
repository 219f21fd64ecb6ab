import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { RecordBones } from '#renderer/components/record-load.tsx';
import { useHeld } from '#renderer/lib/use-held.ts';

interface SettingsLoadProps<T> {
  query: UseQueryResult<T>;
  children: (settings: T) => ReactNode;
}

/** Settings for a page, with what is shown while they are read and when they cannot be. */
export function SettingsLoad<T>({ query, children }: SettingsLoadProps<T>) {
  const settings = useHeld(query.data);
  if (settings) return children(settings);
  if (!query.error) return <RecordBones />;
  return (
    <div className="blank">
      <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
    </div>
  );
}
