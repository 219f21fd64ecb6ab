import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { ErrorScreen } from '#renderer/app/error-screen.tsx';
import { NotFound } from '#renderer/app/not-found.tsx';
import { SessionGate } from '#renderer/app/session-gate.tsx';
import { HistorySearch } from '#renderer/features/change/change-search.ts';
import { ClientSearch } from '#renderer/features/client/client-search.ts';
import { SettingsSearch } from '#renderer/features/settings/settings-search.ts';
import { ClientListRoute } from '#renderer/routes/client-list.tsx';
import { SignOutRoute } from '#renderer/routes/sign-out.tsx';

const rootRoute = createRootRoute({ component: SessionGate, notFoundComponent: NotFound, errorComponent: ErrorScreen });

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/clients', replace: true });
  },
});

/** Its screen is drawn by the session gate, which shows it instead of the shell. */
const passwordRoute = createRoute({ getParentRoute: () => rootRoute, path: '/password', component: () => null });

const signOutRoute = createRoute({ getParentRoute: () => rootRoute, path: '/sign-out', component: SignOutRoute });

const clientListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clients',
  validateSearch: (search) => ClientSearch.parse(search),
  component: ClientListRoute,
});

const clientNewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clients/new',
  component: lazyRouteComponent(() => import('#renderer/routes/client-new.tsx'), 'ClientNewRoute'),
});

const clientDetailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clients/$id',
  component: lazyRouteComponent(() => import('#renderer/routes/client-detail.tsx'), 'ClientDetailRoute'),
});

const clientEditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clients/$id/edit',
  component: lazyRouteComponent(() => import('#renderer/routes/client-edit.tsx'), 'ClientEditRoute'),
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  validateSearch: (search) => SettingsSearch.parse(search),
  component: lazyRouteComponent(() => import('#renderer/routes/settings.tsx'), 'SettingsRoute'),
});

const historyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/history',
  validateSearch: (search) => HistorySearch.parse(search),
  component: lazyRouteComponent(() => import('#renderer/routes/history.tsx'), 'HistoryRoute'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    homeRoute,
    passwordRoute,
    signOutRoute,
    clientListRoute,
    clientNewRoute,
    clientDetailRoute,
    clientEditRoute,
    historyRoute,
    settingsRoute,
  ]),
  history: createHashHistory(),
  defaultErrorComponent: ErrorScreen,
  defaultPreload: 'intent',
  defaultPendingMs: 400,
});

declare module '@tanstack/react-router' {
  /** What an entry of the browser's history remembers besides its address. */
  interface HistoryState {
    /** A new client's name, already typed in the search. */
    name?: string;
    /** The entry before is the record this form edits. */
    fromRecord?: boolean;
  }
  interface Register {
    router: typeof router;
  }
}
