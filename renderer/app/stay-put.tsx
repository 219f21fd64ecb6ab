import { useBlocker, useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';

/**
 * While a form waits beneath the sign-in or the lock, the browser's Back must not take it away. An address typed meanwhile is
 * gone to afterwards, where the form can ask first.
 */
export function StayPut({ pathname }: { pathname: string }): ReactNode {
  const isForm = /\/(new|edit)$/.test(pathname);
  useTypedAddress();
  useBlocker({
    shouldBlockFn: ({ action }) => action !== 'PUSH' && action !== 'REPLACE',
    enableBeforeUnload: isForm,
  });
  return null;
}

function useTypedAddress(): void {
  const { history } = useRouter();
  useEffect(() => {
    let typed: string | null = null;
    function onPop(event: PopStateEvent): void {
      // The application's own entries carry a state; one typed by hand has none, and cannot be gone back from.
      if (event.state !== null) return;
      event.stopImmediatePropagation();
      typed = window.location.hash.replace(/^#/, '') || '/';
      const { href, state } = history.location;
      // The browser's own: nothing has changed that the router need hear of.
      History.prototype.replaceState.call(window.history, state, '', history.createHref(href));
    }
    window.addEventListener('popstate', onPop, true);
    return () => {
      window.removeEventListener('popstate', onPop, true);
      const address = typed;
      // Once the page is there again with its own questions.
      if (address !== null) setTimeout(() => history.push(address));
    };
  }, [history]);
}
