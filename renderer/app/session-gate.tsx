import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import type { Store } from '#contract/store.ts';
import { Shell } from '#renderer/app/shell.tsx';
import { WaitScreen } from '#renderer/app/wait-screen.tsx';
import { sessionOptions } from '#renderer/features/session/session-queries.ts';
import { SignIn } from '#renderer/features/session/sign-in.tsx';
import { useSignOut } from '#renderer/features/session/use-sign-out.ts';
import { setLanguage } from '#renderer/lib/i18n.ts';
import { readPreference } from '#renderer/lib/preferences.ts';
import { StoreContext } from '#renderer/lib/store-context.ts';
import { UserContext } from '#renderer/lib/user-context.ts';

const SetupForm = lazy(() => import('#renderer/features/setup/setup-form.tsx').then((m) => ({ default: m.SetupForm })));
const ChangePassword = lazy(() =>
  import('#renderer/features/session/change-password.tsx').then((m) => ({ default: m.ChangePassword })),
);

/** The store's language counts until somebody chooses one on this machine. */
function useStoreLanguage(store: Store | null | undefined): void {
  useEffect(() => {
    if (store && !readPreference('language')) setLanguage(store.language, false);
  }, [store]);
}

/** What of the application may be seen: the address stays as it is, so signing in again leads back to the same place. */
export function SessionGate() {
  const session = useQuery(sessionOptions);
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const navigate = useNavigate();
  const signOut = useSignOut();
  useStoreLanguage(session.data?.store);
  const isOut = session.data?.user === null;
  useEffect(() => {
    // Whoever signs in next must not land where one signs out.
    if (isOut && pathname === '/sign-out') void navigate({ to: '/clients', replace: true });
  }, [isOut, pathname, navigate]);

  if (!session.data) return <WaitScreen error={session.error} onRetry={() => void session.refetch()} />;
  const { setupNeeded, store, user } = session.data;

  function screen() {
    if (setupNeeded) return <SetupForm />;
    if (!user) return <SignIn />;
    if (user.mustChangePassword) return <ChangePassword forced onLeave={() => signOut.mutate()} />;
    if (pathname === '/password')
      return <ChangePassword forced={false} onLeave={() => void navigate({ to: '/clients' })} />;
    return <Shell />;
  }

  return (
    <StoreContext value={store}>
      <UserContext value={user}>
        <Suspense fallback={<WaitScreen />}>{screen()}</Suspense>
      </UserContext>
    </StoreContext>
  );
}
