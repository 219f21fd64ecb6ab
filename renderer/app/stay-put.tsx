import { useBlocker, useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';

const never = new Promise<boolean>(() => {
  // Neither let through nor sent back.
});

/**
 * While a form waits beneath the sign-in or the lock, the browser's Back must not take it away. An address typed meanwhile is
 * gone to afterwards, where the form can ask first.
 */
export function StayPut({ pathname }: { pathname: string }): ReactNode {
  const isForm = /\/(new|edit)$/.test(pathname);
  const { history } = useRouter();
  const typed = useRef<string>(null);

  useBlocker({
    shouldBlockFn: ({ action, current, next }) => {
      if (action === 'PUSH' || action === 'REPLACE') return false;
      // The application's own entries carry a state. One typed by hand has none: going back from it could end in a new start.
      if (window.history.state === null) {
        typed.current = window.location.hash.replace(/^#/, '') || '/';
        const { href, state } = history.location;
        // The browser's own, because the router has nothing to hear of.
        History.prototype.replaceState.call(window.history, state, '', history.createHref(href));
        return never;
      }
      return next.pathname !== current.pathname;
    },
    enableBeforeUnload: isForm,
  });

  useEffect(
    () => () => {
      const address = typed.current;
      typed.current = null;
      // Once the page is there again with its own questions.
      if (address !== null) setTimeout(() => history.push(address));
    },
    [history],
  );
  return null;
}
