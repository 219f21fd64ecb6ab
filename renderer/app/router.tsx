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
import { ClientSearch } from '#renderer/features/client/client-search.ts';
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

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    homeRoute,
    passwordRoute,
    signOutRoute,
    clientListRoute,
    clientNewRoute,
    clientDetailRoute,
    clientEditRoute,
  ]),
  history: createHashHistory(),
  defaultErrorComponent: ErrorScreen,
  defaultPreload: 'intent',
  defaultPendingMs: 400,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
