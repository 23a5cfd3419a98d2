import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { isRefusal } from '~/shared/api/refusal';
import { parseSearch, stringifySearch, texts } from '~/shared/address/search';
import { session } from '~/shared/session/session';
import { PageSkeleton } from '~/shared/ui/page-skeleton';
import { NotHerePage } from './not-here-page';
import { PageError } from './page-error';

const root = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
  component: Outlet,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: texts('to'),
  component: lazyRouteComponent(() => import('~/features/people/sign-in-page'), 'SignInPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation/$token',
  component: lazyRouteComponent(
    () => import('~/features/people/invitation-page'),
    'InvitationPage',
  ),
});

/** What only those see who are signed in; others sign in first and come back to where they wanted to go. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.query({ ...session, staleTime: 'static' });
    } catch (error) {
      // A redirect is thrown by the router's own design.
      // eslint-disable-next-line @typescript-eslint/only-throw-error
      if (isRefusal(error, 'sign-in-needed')) throw redirect(signInFrom(location.href));
      throw error;
    }
  },
  component: lazyRouteComponent(() => import('./shell'), 'Shell'),
});

/** The way to the sign-in page that leads back to the address. */
export function signInFrom(href: string) {
  return { to: '/sign-in', search: href === '/' ? {} : { to: href } } as const;
}

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('~/features/home/home-page'), 'HomePage'),
});

const customers = createRoute({
  getParentRoute: () => shell,
  path: '/customers',
  validateSearch: texts(
    'q',
    'kind',
    'department',
    'source',
    'has',
    'tier',
    'city',
    'sort',
    'panel',
  ),
  component: lazyRouteComponent(
    () => import('~/features/customers/customers-page'),
    'CustomersPage',
  ),
});

const customer = createRoute({
  getParentRoute: () => shell,
  path: '/customers/$id',
  validateSearch: texts('tab', 'thread'),
  component: lazyRouteComponent(() => import('./customer-with-room'), 'CustomerWithRoom'),
});

const messages = createRoute({
  getParentRoute: () => shell,
  path: '/messages',
  validateSearch: texts('show', 'closed'),
  component: lazyRouteComponent(
    () => import('~/features/conversations/messages-page'),
    'MessagesPage',
  ),
});

const review = createRoute({
  getParentRoute: () => shell,
  path: '/customers/review',
  validateSearch: texts('tab', 'pair'),
  component: lazyRouteComponent(() => import('~/features/customers/review-page'), 'ReviewPage'),
});

const data = createRoute({
  getParentRoute: () => shell,
  path: '/data',
  beforeLoad: () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw redirect({ to: '/data/sources' });
  },
});

const sources = createRoute({
  getParentRoute: () => shell,
  path: '/data/sources',
  component: lazyRouteComponent(() => import('~/features/sources/sources-page'), 'SourcesPage'),
});

const source = createRoute({
  getParentRoute: () => shell,
  path: '/data/sources/$id',
  validateSearch: texts('tab'),
  component: lazyRouteComponent(() => import('~/features/sources/source-page'), 'SourcePage'),
});

const mapping = createRoute({
  getParentRoute: () => shell,
  path: '/data/sources/$id/mapping',
  validateSearch: texts('file', 'step'),
  component: lazyRouteComponent(() => import('~/features/sources/mapping-page'), 'MappingPage'),
});

const run = createRoute({
  getParentRoute: () => shell,
  path: '/data/runs/$id',
  component: lazyRouteComponent(() => import('~/features/sources/run-page'), 'RunPage'),
});

const administration = createRoute({
  getParentRoute: () => shell,
  path: '/admin',
  beforeLoad: () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw redirect({ to: '/admin/company' });
  },
});

const company = createRoute({
  getParentRoute: () => shell,
  path: '/admin/company',
  component: lazyRouteComponent(
    () => import('~/features/administration/company-page'),
    'CompanyPage',
  ),
});

const departments = createRoute({
  getParentRoute: () => shell,
  path: '/admin/departments',
  validateSearch: texts('panel'),
  component: lazyRouteComponent(
    () => import('~/features/administration/departments-page'),
    'DepartmentsPage',
  ),
});

const people = createRoute({
  getParentRoute: () => shell,
  path: '/admin/people',
  validateSearch: texts('panel', 'q', 'show'),
  component: lazyRouteComponent(
    () => import('~/features/administration/people-page'),
    'PeoplePage',
  ),
});

const access = createRoute({
  getParentRoute: () => shell,
  path: '/admin/access',
  component: lazyRouteComponent(
    () => import('~/features/administration/access-page'),
    'AccessPage',
  ),
});

const tokens = createRoute({
  getParentRoute: () => shell,
  path: '/admin/tokens',
  component: lazyRouteComponent(
    () => import('~/features/administration/tokens-page'),
    'TokensPage',
  ),
});

const me = createRoute({
  getParentRoute: () => shell,
  path: '/me',
  component: lazyRouteComponent(() => import('~/features/people/me-page'), 'MePage'),
});

const nowhere = createRoute({
  getParentRoute: () => shell,
  path: '$',
  component: NotHerePage,
});

const tree = root.addChildren([
  signIn,
  invitation,
  shell.addChildren([
    home,
    customers,
    customer,
    messages,
    review,
    data,
    sources,
    source,
    mapping,
    run,
    administration,
    company,
    departments,
    people,
    access,
    tokens,
    me,
    nowhere,
  ]),
]);

export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPendingMs: 150,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: NotHerePage,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
