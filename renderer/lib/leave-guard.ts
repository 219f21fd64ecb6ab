import { useBlocker, useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** Asks before what was typed is left behind. `go` leaves without asking again: it is saved, or given up. */
export function useLeaveGuard(dirty: boolean) {
  const free = useRef(false);
  const router = useRouter();
  // It let one way go by: whatever is typed after arriving, for instance in another tab of the same page, is asked about again.
  useEffect(
    () =>
      router.subscribe('onResolved', () => {
        free.current = false;
      }),
    [router],
  );
  const blocker = useBlocker({
    shouldBlockFn: () => dirty && !free.current,
    enableBeforeUnload: () => dirty && !free.current,
    withResolver: true,
  });
  const asked = blocker.status === 'blocked';
  return {
    asked,
    stay: () => {
      if (asked) blocker.reset();
    },
    /** On where the question came up; `otherwise` when there was none. */
    go: (otherwise: () => void = () => {}) => {
      free.current = true;
      if (asked) blocker.proceed();
      else otherwise();
    },
  };
}
