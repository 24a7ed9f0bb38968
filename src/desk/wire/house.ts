import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { invited, MailboxLine, mailboxes, newMailboxBody, staff, staffLine } from '../../api/house-shapes.ts'
import type { DraftChangesList } from '../../api/shapes.ts'
import type { Role } from '../../core/roles.ts'
import { ask } from './ask.ts'

export type NewMailbox = z.input<typeof newMailboxBody>
export type StaffLine = z.infer<typeof staffLine>

const MAILBOXES = ['mailboxes']
const STAFF = ['staff']

export function useMailboxes() {
  return useQuery({
    queryKey: MAILBOXES,
    queryFn: () => ask<z.infer<typeof mailboxes>>('GET', '/mailboxes'),
    refetchInterval: 10_000,
  })
}

export function useAddMailbox() {
  return useHouseChange(MAILBOXES, (given: NewMailbox) => ask<MailboxLine>('POST', '/mailboxes', given))
}

export function useRemoveMailbox() {
  return useHouseChange(MAILBOXES, (id: string) => ask<void>('DELETE', `/mailboxes/${id}`))
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
