import { createRootRoute, createRoute, createRouter, Navigate, Outlet } from '@tanstack/react-router'
import { InquiryScreen } from './inquiry/inquiry.tsx'
import { QueueScreen } from './queue/queue.tsx'
import { readTab, readView } from './search.ts'
import { SentScreen } from './sent/sent.tsx'
import { SettingsScreen } from './settings/settings.tsx'
import { Frame } from './shell/frame.tsx'
import { NotFound } from './shell/not-found.tsx'
import { SetUpScreen } from './sign-in/set-up.tsx'
import { SignInScreen } from './sign-in/sign-in.tsx'
import type { View } from './wire/inquiries.ts'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })
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
  validateSearch: ({ view }): { view?: View } => readView(view),
  component: QueueScreen,
})
const inquiry = createRoute({
  getParentRoute: () => frame,
  path: '/inquiries/$id',
  validateSearch: ({ view }): { view?: View } => readView(view),
  component: InquiryScreen,
})
const sent = createRoute({ getParentRoute: () => frame, path: '/sent', component: SentScreen })
const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  validateSearch: ({ tab }) => readTab(tab),
  component: SettingsScreen,
})

export const router = createRouter({
  routeTree: root.addChildren([start, signIn, setUp, frame.addChildren([queue, inquiry, sent, settings])]),
  defaultPreload: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
