import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { DraftChangesList } from '../../api/draft/draft-shapes.ts'
import type {
  invited,
  MailboxLine,
  MailboxTested,
  mailboxes,
  mailboxPresets,
  newMailboxBody,
  StartState,
  staff,
  staffLine,
} from '../../api/house/house-shapes.ts'
import type { Role } from '../../core/roles.ts'
import type { StartStep } from '../../core/start.ts'
import { ask } from './ask.ts'

export type NewMailbox = z.input<typeof newMailboxBody>
export type StaffLine = z.infer<typeof staffLine>

const START = ['start']
const MAILBOXES = ['mailboxes']
const STAFF = ['staff']

export function useMailboxes() {
  return useQuery({
    queryKey: MAILBOXES,
    queryFn: () => ask<z.infer<typeof mailboxes>>('GET', '/mailboxes'),
    refetchInterval: 10_000,
  })
}

/** The servers of the mail providers; they change with the rules only. */
export function useMailboxPresets() {
  return useQuery({
    queryKey: ['mailbox-presets'],
    queryFn: () => ask<z.infer<typeof mailboxPresets>>('GET', '/mailbox-presets'),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Signs in to read and to send; keeps nothing. */
export function useTestMailbox() {
  return useMutation({ mutationFn: (given: NewMailbox) => ask<MailboxTested>('POST', '/mailboxes/test', given) })
}

export function useAddMailbox() {
  return useHouseChange(MAILBOXES, (given: NewMailbox) => ask<MailboxLine>('POST', '/mailboxes', given))
}

export function useRemoveMailbox() {
  return useHouseChange(MAILBOXES, (id: string) => ask<void>('DELETE', `/mailboxes/${id}`))
}

/** What is left to do before the first reply; looked at again and again, since most of it happens elsewhere. */
export function useStart(enabled: boolean) {
  return useQuery({
    queryKey: START,
    queryFn: () => ask<StartState>('GET', '/start'),
    refetchInterval: (query) => (query.state.data?.done === true ? false : 5_000),
    enabled,
  })
}

export function useSkipStep() {
  return useHouseChange(START, ({ step, skipped }: { step: StartStep; skipped: boolean }) =>
    ask<void>('PUT', `/start/${step}`, { skipped }),
  )
}

/** Lets approved replies leave, or keeps them. */
export function useSwitchSending() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (on: boolean) => ask<void>('PUT', '/sending', { on }),
    onSuccess: () =>
      Promise.all([client.invalidateQueries({ queryKey: ['status'] }), client.invalidateQueries({ queryKey: START })]),
  })
}

export function useDraftChanges() {
  return useQuery({ queryKey: ['draft-changes'], queryFn: () => ask<DraftChangesList>('GET', '/draft-changes') })
}

export function useStaff() {
  return useQuery({ queryKey: STAFF, queryFn: () => ask<z.infer<typeof staff>>('GET', '/staff') })
}

export function useChangeStaff() {
  return useHouseChange(STAFF, ({ id, role, disabled }: Pick<StaffLine, 'id' | 'role' | 'disabled'>) =>
    ask<StaffLine>('PUT', `/staff/${id}`, { role, disabled }),
  )
}

export function useInvite() {
  return useHouseChange(STAFF, (role: Role) => ask<z.infer<typeof invited>>('POST', '/staff/invitations', { role }))
}

function useHouseChange<Given, Answer>(key: readonly string[], change: (given: Given) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: key }) })
}
