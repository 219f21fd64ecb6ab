import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { Activity, lazy, type ReactNode, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import type { Store } from '#contract/store.ts';
import type { SignedInUser } from '#contract/user.ts';
import { Shell } from '#renderer/app/shell.tsx';
import { StayPut } from '#renderer/app/stay-put.tsx';
import { WaitScreen } from '#renderer/app/wait-screen.tsx';
import { clearToasts } from '#renderer/components/toasts.tsx';
import { LockScreen } from '#renderer/features/lock/lock-screen.tsx';
import { useIdleLock } from '#renderer/features/lock/use-idle-lock.ts';
import { sessionOptions } from '#renderer/features/session/session-queries.ts';
import { SignIn } from '#renderer/features/session/sign-in.tsx';
import { useSignOut } from '#renderer/features/session/use-sign-out.ts';
import { holdUser, useHeldUser } from '#renderer/lib/held-user.ts';
import { setLanguage } from '#renderer/lib/i18n.ts';
import { noteKnownPerson } from '#renderer/lib/known-people.ts';
import { closeOverlay } from '#renderer/lib/overlay.ts';
import { readPreference } from '#renderer/lib/preferences.ts';
import { StoreContext } from '#renderer/lib/store-context.ts';
import { UserContext } from '#renderer/lib/user-context.ts';

const SetupForm = lazy(() => import('#renderer/features/setup/setup-form.tsx').then((m) => ({ default: m.SetupForm })));
const PortalShell = lazy(() => import('#renderer/app/portal-shell.tsx').then((m) => ({ default: m.PortalShell })));
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
  const held = useHeldUser();
  const doorSeen = useRef(false);
  useStoreLanguage(session.data?.store);
  const user = session.data?.user ?? null;
  const isOut = session.data?.user === null;
  const locked = session.data?.locked === true && user !== null;
  /** Whoever may see the application now. */
  const worker = locked ? null : user;
  useEffect(() => {
    if (session.data && !worker) doorSeen.current = true;
  }, [session.data, worker]);
  useIdleLock(worker ? (session.data?.store?.idleMinutes ?? null) : null);
  useEffect(() => {
    // Whoever signs in next must not land where one signs out.
    if (isOut && pathname === '/sign-out') void navigate({ to: '/', replace: true });
  }, [isOut, pathname, navigate]);
  useEffect(() => {
    if (worker) {
      holdUser(worker);
      noteKnownPerson(worker);
      return;
    }
    // They name clients, and stand outside the shell or over it.
    clearToasts();
    closeOverlay();
  }, [worker]);

  if (!session.data) return <WaitScreen error={session.error} onRetry={() => void session.refetch()} />;
  const { setupNeeded, store } = session.data;

  function door() {
    if (setupNeeded) return <SetupForm />;
    if (!user) return <SignIn ended={held !== null} />;
    if (locked) return <LockScreen user={user} />;
    if (user.mustChangePassword) return <ChangePassword forced onLeave={() => signOut.mutate()} />;
    if (pathname === '/password') return <ChangePassword forced={false} onLeave={() => void navigate({ to: '/' })} />;
    return null;
  }

  const closed = door();
  const owner = worker ?? held;
  const keepsShell = owner && (closed === null || !worker);
  return (
    <StoreContext value={store}>
      {keepsShell && <HeldShell key={owner.id} user={owner} shown={closed === null} throughDoor={doorSeen} />}
      {!worker && held && <StayPut pathname={pathname} />}
      <UserContext value={user}>{closed && <Suspense fallback={<WaitScreen />}>{closed}</Suspense>}</UserContext>
    </StoreContext>
  );
}

/** Out of sight it keeps what was typed, while its effects, queries and keys are at rest; nothing of it can be read or focused. */
interface HeldShellProps {
  user: SignedInUser;
  shown: boolean;
  /** Somebody came in by a screen of its own: its fields, and the focus in them, are gone. */
  throughDoor: { readonly current: boolean };
}

function HeldShell({ user, shown, throughDoor }: HeldShellProps) {
  const focused = useRef<HTMLElement>(null);
  return (
    <Activity mode={shown ? 'visible' : 'hidden'}>
      <UserContext value={user}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: only notes where the focus was */}
        <div onFocus={(event) => (focused.current = event.target)}>
          <Suspense fallback={<WaitScreen />}>{user.builtInRole === 'client' ? <PortalShell /> : <Shell />}</Suspense>
        </div>
        <Refocus at={focused} throughDoor={throughDoor} />
      </UserContext>
    </Activity>
  );
}

interface RefocusProps {
  at: { readonly current: HTMLElement | null };
  throughDoor: { readonly current: boolean };
}

/** Back in sight, the focus returns to where it was; the first time there is no such place, and whoever came in starts at the page. */
function Refocus({ at, throughDoor }: RefocusProps): ReactNode {
  // Before the effects that look for a place to start at.
  useLayoutEffect(() => {
    const element = at.current;
    if (element?.isConnected) element.focus();
    if (!throughDoor.current) return;
    // The page's own choice comes first.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) document.getElementById('main')?.focus();
    });
    return () => clearTimeout(timer);
  }, [at, throughDoor]);
  return null;
}
