import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
} from '@tanstack/react-router'
import { InquiryScreen } from './inquiry/inquiry.tsx'
import { QueueScreen } from './queue/queue.tsx'
import { readCasesSearch, readReportSearch } from './reports/search.ts'
import { readList, readTab } from './search.ts'
import { Frame } from './shell/frame.tsx'
import { NotFound } from './shell/not-found.tsx'
import { SetUpScreen } from './sign-in/set-up.tsx'
import { SignInScreen } from './sign-in/sign-in.tsx'
import { fetchInquiry } from './wire/inquiries.ts'

const root = createRootRouteWithContext<{ readonly client: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
})
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame })

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: () => <Navigate to="/queue" replace />,
})
const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', component: SignInScreen })
const setUp = createRoute({ getParentRoute: () => root, path: '/setup', component: SetUpScreen })
const queue = createRoute({
  getParentRoute: () => frame,
  path: '/queue',
  validateSearch: readList,
  component: QueueScreen,
})
const inquiry = createRoute({
  getParentRoute: () => frame,
  path: '/inquiries/$id',
  validateSearch: readList,
  // Asked for with the key that leads to it, and not only when the page is drawn.
  loader: ({ context: { client }, params: { id } }) => void fetchInquiry(client, id),
  component: InquiryScreen,
})
const reports = createRoute({
  getParentRoute: () => frame,
  path: '/reports',
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import('./reports/reports.tsx'), 'ReportsScreen'),
})
const cases = createRoute({
  getParentRoute: () => frame,
  path: '/reports/cases',
  validateSearch: readCasesSearch,
  component: lazyRouteComponent(() => import('./reports/cases.tsx'), 'CasesScreen'),
})
const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  validateSearch: ({ tab }) => readTab(tab),
  component: lazyRouteComponent(() => import('./settings/settings.tsx'), 'SettingsScreen'),
})

const firstDay = createRoute({
  getParentRoute: () => frame,
  path: '/start',
  component: lazyRouteComponent(() => import('./start/start.tsx'), 'StartScreen'),
})

/** @param client keeps what the server said, for all screens */
export const routerWith = (client: QueryClient) =>
  createRouter({
    context: { client },
    routeTree: root.addChildren([
      start,
      signIn,
      setUp,
      frame.addChildren([firstDay, queue, inquiry, reports, cases, settings]),
    ]),
    defaultPreload: false,
    // A list knows its own place, which the router would scroll away from.
    scrollRestoration: ({ location }) => location.pathname !== '/queue',
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof routerWith>
  }
}
