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
import { PersonaSearch } from '#renderer/features/persona/persona-search.ts';
import { SettingsSearch } from '#renderer/features/settings/settings-search.ts';
import { UserNewSearch, UserSearch } from '#renderer/features/user/user-search.ts';
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

const personaListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/personas',
  validateSearch: (search) => PersonaSearch.parse(search),
  component: lazyRouteComponent(() => import('#renderer/routes/persona-list.tsx'), 'PersonaListRoute'),
});

const personaNewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/personas/new',
  component: lazyRouteComponent(() => import('#renderer/routes/persona-new.tsx'), 'PersonaNewRoute'),
});

const personaDetailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/personas/$id',
  component: lazyRouteComponent(() => import('#renderer/routes/persona-detail.tsx'), 'PersonaDetailRoute'),
});

const personaEditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/personas/$id/edit',
  component: lazyRouteComponent(() => import('#renderer/routes/persona-edit.tsx'), 'PersonaEditRoute'),
});

const userListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/users',
  validateSearch: (search) => UserSearch.parse(search),
  component: lazyRouteComponent(() => import('#renderer/routes/user-list.tsx'), 'UserListRoute'),
});

const userNewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/users/new',
  validateSearch: (search) => UserNewSearch.parse(search),
  component: lazyRouteComponent(() => import('#renderer/routes/user-new.tsx'), 'UserNewRoute'),
});

const userDetailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/users/$id',
  component: lazyRouteComponent(() => import('#renderer/routes/user-detail.tsx'), 'UserDetailRoute'),
});

const userEditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/users/$id/edit',
  component: lazyRouteComponent(() => import('#renderer/routes/user-edit.tsx'), 'UserEditRoute'),
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

const roleListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/roles',
  component: lazyRouteComponent(() => import('#renderer/routes/role-list.tsx'), 'RoleListRoute'),
});

const ownAccountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('#renderer/routes/own-account.tsx'), 'OwnAccountRoute'),
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
    personaListRoute,
    personaNewRoute,
    personaDetailRoute,
    personaEditRoute,
    userListRoute,
    userNewRoute,
    userDetailRoute,
    userEditRoute,
    historyRoute,
    roleListRoute,
    ownAccountRoute,
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
