import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { ErrorScreen } from '#renderer/app/error-screen.tsx';
import { NotFound } from '#renderer/app/not-found.tsx';
import { SessionGate } from '#renderer/app/session-gate.tsx';
import { HistorySearch } from '#renderer/features/change/change-search.ts';
import { ClientDetailSearch } from '#renderer/features/client/client-detail-search.ts';
import { ClientSearch } from '#renderer/features/client/client-search.ts';
import { EstimateNewSearch, EstimateSearch } from '#renderer/features/estimate/estimate-search.ts';
import { ExpenseNewSearch, ExpenseSearch } from '#renderer/features/expense/expense-search.ts';
import { InvoiceNewSearch, InvoiceSearch } from '#renderer/features/invoice/invoice-search.ts';
import { MailNewSearch, MailSearch } from '#renderer/features/mail/mail-search.ts';
import { PaymentNewSearch, PaymentSearch } from '#renderer/features/payment/payment-search.ts';
import { PersonaSearch } from '#renderer/features/persona/persona-search.ts';
import { PortalSearch } from '#renderer/features/portal/portal-search.ts';
import { ServiceNewSearch, ServiceSearch } from '#renderer/features/service/service-search.ts';
import { PackageSearch } from '#renderer/features/service-package/package-search.ts';
import { SettingsSearch } from '#renderer/features/settings/settings-search.ts';
import { UserNewSearch, UserSearch } from '#renderer/features/user/user-search.ts';
import { ClientListRoute } from '#renderer/routes/client-list.tsx';
import { SignOutRoute } from '#renderer/routes/sign-out.tsx';

const rootRoute = createRootRoute({ component: SessionGate, notFoundComponent: NotFound, errorComponent: ErrorScreen });

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('#renderer/routes/home.tsx'), 'HomeRoute'),
});

/** A client's own account, in a frame of its own. */
const portalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/portal',
  validateSearch: (search) => PortalSearch.parse(search),
  component: lazyRouteComponent(() => import('#renderer/routes/portal.tsx'), 'PortalRoute'),
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
  validateSearch: (search) => ClientDetailSearch.parse(search),
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

const paymentListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/payments',
  validateSearch: (search) => PaymentSearch.parse(search),
  component: lazyRouteComponent(() => import('#renderer/routes/payment-list.tsx'), 'PaymentListRoute'),
});

const paymentNewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/payments/new',
  validateSearch: (search) => PaymentNewSearch.parse(search),
  component: lazyRouteComponent(() => import('#renderer/routes/payment-new.tsx'), 'PaymentNewRoute'),
});

const paymentDetailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/payments/$id',
  component: lazyRouteComponent(() => import('#renderer/routes/payment-detail.tsx'), 'PaymentDetailRoute'),
});

const expenseListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/expenses',
  validateSearch: (search) => ExpenseSearch.parse(search),
  component: lazyRouteComponent(() => import('#renderer/routes/expense-list.tsx'), 'ExpenseListRoute'),
});

const expenseNewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/expenses/new',
  validateSearch: (search) => ExpenseNewSearch.parse(search),
  component: lazyRouteComponent(() => import('#renderer/routes/expense-new.tsx'), 'ExpenseNewRoute'),
});

const expenseDetailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/expenses/$id',
  component: lazyRouteComponent(() => import('#renderer/routes/expense-detail.tsx'), 'ExpenseDetailRoute'),
});

const estimateListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/estimates',
  validateSearch: (search) => EstimateSearch.parse(search),
  component: lazyRouteComponent(() => import('#renderer/routes/estimate-list.tsx'), 'EstimateListRoute'),
});

const estimateNewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/estimates/new',
  validateSearch: (search) => EstimateNewSearch.parse(search),
  component: lazyRouteComponent(() => import('#renderer/routes/estimate-new.tsx'), 'EstimateNewRoute'),
});

const estimateDetailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/estimates/$id',
  component: lazyRouteComponent(() => import('#renderer/routes/estimate-detail.tsx'), 'EstimateDetailRoute'),
});

const estimateEditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/estimates/$id/edit',
  component: lazyRouteComponent(() => import('#renderer/routes/estimate-edit.tsx'), 'EstimateEditRoute'),
});

const invoiceListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invoices',
  validateSearch: (search) => InvoiceSearch.parse(search),
  component: lazyRouteComponent(() => import('#renderer/routes/invoice-list.tsx'), 'InvoiceListRoute'),
});

const invoiceNewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invoices/new',
  validateSearch: (search) => InvoiceNewSearch.parse(search),
  component: lazyRouteComponent(() => import('#renderer/routes/invoice-new.tsx'), 'InvoiceNewRoute'),
});

const invoiceDetailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invoices/$id',
  component: lazyRouteComponent(() => import('#renderer/routes/invoice-detail.tsx'), 'InvoiceDetailRoute'),
});

const invoiceEditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invoices/$id/edit',
  component: lazyRouteComponent(() => import('#renderer/routes/invoice-edit.tsx'), 'InvoiceEditRoute'),
});

const mailListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mail',
  validateSearch: (search) => MailSearch.parse(search),
  component: lazyRouteComponent(() => import('#renderer/routes/mail-list.tsx'), 'MailListRoute'),
});

const mailNewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mail/new',
  validateSearch: (search) => MailNewSearch.parse(search),
  component: lazyRouteComponent(() => import('#renderer/routes/mail-new.tsx'), 'MailNewRoute'),
});

const mailDetailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mail/$id',
  component: lazyRouteComponent(() => import('#renderer/routes/mail-detail.tsx'), 'MailDetailRoute'),
});

const mailEditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mail/$id/edit',
  component: lazyRouteComponent(() => import('#renderer/routes/mail-edit.tsx'), 'MailEditRoute'),
});

const packageListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/packages',
  validateSearch: (search) => PackageSearch.parse(search),
  component: lazyRouteComponent(() => import('#renderer/routes/package-list.tsx'), 'PackageListRoute'),
});

const packageNewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/packages/new',
  component: lazyRouteComponent(() => import('#renderer/routes/package-new.tsx'), 'PackageNewRoute'),
});

const packageDetailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/packages/$id',
  component: lazyRouteComponent(() => import('#renderer/routes/package-detail.tsx'), 'PackageDetailRoute'),
});

const packageEditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/packages/$id/edit',
  component: lazyRouteComponent(() => import('#renderer/routes/package-edit.tsx'), 'PackageEditRoute'),
});

const serviceListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/services',
  validateSearch: (search) => ServiceSearch.parse(search),
  component: lazyRouteComponent(() => import('#renderer/routes/service-list.tsx'), 'ServiceListRoute'),
});

const serviceNewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/services/new',
  validateSearch: (search) => ServiceNewSearch.parse(search),
  component: lazyRouteComponent(() => import('#renderer/routes/service-new.tsx'), 'ServiceNewRoute'),
});

const serviceDetailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/services/$id',
  component: lazyRouteComponent(() => import('#renderer/routes/service-detail.tsx'), 'ServiceDetailRoute'),
});

const serviceEditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/services/$id/edit',
  component: lazyRouteComponent(() => import('#renderer/routes/service-edit.tsx'), 'ServiceEditRoute'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    homeRoute,
    portalRoute,
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
    packageListRoute,
    packageNewRoute,
    packageDetailRoute,
    packageEditRoute,
    serviceListRoute,
    serviceNewRoute,
    serviceDetailRoute,
    serviceEditRoute,
    paymentListRoute,
    paymentNewRoute,
    paymentDetailRoute,
    expenseListRoute,
    expenseNewRoute,
    expenseDetailRoute,
    estimateListRoute,
    estimateNewRoute,
    estimateDetailRoute,
    estimateEditRoute,
    invoiceListRoute,
    invoiceNewRoute,
    invoiceDetailRoute,
    invoiceEditRoute,
    mailListRoute,
    mailNewRoute,
    mailDetailRoute,
    mailEditRoute,
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
