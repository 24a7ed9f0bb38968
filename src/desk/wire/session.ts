import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Session } from '../../api/house/house-shapes.ts'
import type { Status } from '../../api/shapes.ts'
import { atLeast, type Role } from '../../core/roles.ts'
import { ask, Refusal } from './ask.ts'

export const SESSION = ['session']

/** Characters; the server asks for as many. */
export const SHORTEST_PASSWORD = 10

/** What the server says of itself to everybody. */
export function useStatus() {
  return useQuery({ queryKey: ['status'], queryFn: () => ask<Status>('GET', '/status'), refetchInterval: 30_000 })
}

/** Who is signed in; null when nobody is. */
export function useSession() {
  return useQuery({ queryKey: SESSION, queryFn: readSession, staleTime: 60_000 })
}

/** The person at the desk, inside the frame, which lets nobody else in. */
export function useStaffId(): string {
  return useSession().data?.staff.id ?? ''
}

/** Whether the person at the desk may do what `needed` may. */
export function useMay(needed: Role): boolean {
  const { data } = useSession()
  return data ? atLeast(data.staff.role, needed) : false
}

export function useSignIn() {
  return useOpenSession((given: { name: string; password: string }) => ask<Session>('POST', '/session', given))
}

export function useSetUp() {
  return useOpenSession((given: { token: string; name: string; password: string }) =>
    ask<Session>('POST', '/setup', given),
  )
}

/** Ends every other session of the person. */
export function useChangePassword() {
  return useMutation({
    mutationFn: (given: { present: string; password: string }) => ask<void>('PUT', '/session/password', given),
  })
}

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => ask<void>('DELETE', '/session'),
    onSuccess: () => {
      client.setQueryData(SESSION, null)
      // What this person could see is not kept for the next one.
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] && queryKey[0] !== 'status' })
    },
  })
}

function useOpenSession<Given>(open: (given: Given) => Promise<Session>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: open,
    onSuccess: (session) => {
      client.setQueryData(SESSION, session)
      void client.invalidateQueries({ queryKey: ['status'] })
    },
  })
}

async function readSession(): Promise<Session | null> {
  try {
    return await ask<Session>('GET', '/session')
  } catch (error) {
    if (error instanceof Refusal && error.status === 401) return null
    throw error
  }
}
