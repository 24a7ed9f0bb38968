import { MantineProvider } from '@mantine/core'
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { I18nextProvider } from 'react-i18next'
import { words } from './language.ts'
import { routerWith } from './routes.tsx'
import { theme } from './theme.ts'
import { Refusal } from './wire/ask.ts'
import { SESSION } from './wire/session.ts'

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: signOutWhenRefused }),
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: 2000 },
    mutations: { networkMode: 'always' },
  },
})
const router = routerWith(client)

/** The browser app: words, looks, the wire and the screens. */
export function Desk() {
  return (
    <I18nextProvider i18n={words}>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  )
}

/** A session may end on the server at any time; the frame then shows the sign-in. */
function signOutWhenRefused(error: Error): void {
  if (error instanceof Refusal && error.status === 401) client.setQueryData(SESSION, null)
}
