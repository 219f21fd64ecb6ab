import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Overlays } from '#renderer/app/overlays.tsx';
import { SideBar } from '#renderer/app/side-bar.tsx';
import { TopBar } from '#renderer/app/top-bar.tsx';
import { useChanges } from '#renderer/app/use-changes.ts';
import { useFrameKeys } from '#renderer/app/use-frame-keys.ts';
import { ChainAlert } from '#renderer/features/change/chain-state.tsx';
import { NoteRecent } from '#renderer/features/recent/note-recent.tsx';
import { ConfirmIdentity } from '#renderer/features/session/confirm-identity.tsx';
import '#renderer/app/shell.css';

/** A new page without a focused field starts at its top, for screen readers and keys alike. */
function useFocusOnArrival(pathname: string) {
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is the reason to run, not something read
  useEffect(() => {
    if (!first.current && (document.activeElement === document.body || !document.activeElement)) main.current?.focus();
    first.current = false;
  }, [pathname]);
  return main;
}

export function Shell() {
  const { t } = useTranslation();
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname ?? state.location.pathname });
  const main = useFocusOnArrival(pathname);
  useChanges();
  useFrameKeys();
  return (
    <div className="app">
      <button type="button" className="skip btn" onClick={() => main.current?.focus()}>
        {t('shell.skip')}
      </button>
      <SideBar />
      <TopBar />
      <main className="sheet" id="main" tabIndex={-1} ref={main}>
        <ChainAlert />
        <Outlet />
      </main>
      <NoteRecent />
      <ConfirmIdentity />
      <Overlays />
    </div>
  );
}
