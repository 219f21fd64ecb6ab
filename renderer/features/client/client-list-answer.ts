import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useLasting } from '#renderer/lib/use-later.ts';

const patienceMs = 1000;

/** Whether the rows in sight answer what is asked now, and which search they answer. */
export function useAnswer(list: UseQueryResult<unknown>, search: string) {
  const [answered, setAnswered] = useState(search);
  const waits = list.isPending || list.isPlaceholderData;
  if (!waits && answered !== search) setAnswered(search);
  const late = useLasting(waits, patienceMs);
  // While nobody answers it is tried again and again: what was asked stands open, and the rows before are no answer.
  const failure = list.error ?? (late ? list.failureReason : null);
  const unanswered = waits || list.data === undefined;
  return {
    answered,
    stale: late && list.isPlaceholderData,
    failure: unanswered ? failure : null,
    /** The rows answer, but could not be read again. */
    rereadFailure: unanswered ? null : list.error,
  };
}
