import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Colleagues, discardBody, SnoozeChoices } from '../../api/acts/act-shapes.ts'
import type { Inquiry } from '../../api/inquiry/inquiry-shapes.ts'
import type { InquiryLine } from '../../api/inquiry/queue-shapes.ts'
import { ask } from './ask.ts'
import { INQUIRIES, inquiryKey } from './inquiries.ts'

/** Puts an inquiry aside until an instant, or until the buyer writes when it is null. */
export function useSnooze(id: string) {
  return useAct(id, (until: string | null) => ask<void>('PUT', `/inquiries/${id}/snooze`, { until }))
}

export function useWake(id: string) {
  return useAct(id, () => ask<void>('DELETE', `/inquiries/${id}/snooze`))
}

/** The moments worth offering; they move on with the clock. */
export function useSnoozeChoices(id: string) {
  return useQuery({
    queryKey: ['snooze-choices', id],
    queryFn: () => ask<SnoozeChoices>('GET', `/inquiries/${id}/snooze-choices`),
    staleTime: 60_000,
  })
}

/** Gives the conversation to somebody; null: to nobody in particular. */
export function useAssign(id: string) {
  return useAct(id, (staffId: string | null) => ask<void>('PUT', `/inquiries/${id}/owner`, { staffId }))
}

export function useColleagues() {
  return useQuery({
    queryKey: ['colleagues'],
    queryFn: () => ask<Colleagues>('GET', '/colleagues'),
    staleTime: 60_000,
  })
}

export function useNote(id: string) {
  return useAct(id, (text: string) => ask<void>('POST', `/inquiries/${id}/notes`, { text }))
}

export function useDropNote(id: string) {
  return useAct(id, (noteId: string) => ask<void>('DELETE', `/notes/${noteId}`))
}

export function useAskManager(id: string) {
  return useAct(id, (question: string) => ask<void>('POST', `/inquiries/${id}/manager-request`, { question }))
}

export function useAnswer(id: string, requestId: string) {
  return useAct(id, (answer: string) => ask<void>('POST', `/manager-requests/${requestId}/answer`, { answer }))
}

export function useDiscard(id: string) {
  return useMove(id, (why: z.input<typeof discardBody>) => ask<InquiryLine>('POST', `/inquiries/${id}/discard`, why))
}

export function useReopen(id: string) {
  return useMove(id, () => ask<InquiryLine>('POST', `/inquiries/${id}/reopen`))
}

/** Refused or done, the inquiry is read again: somebody else may have been quicker. A dialog does not wait for the lists. */
export function useAct<Given>(id: string, act: (given: Given) => Promise<void>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSettled: async () => {
      void client.invalidateQueries({ queryKey: INQUIRIES })
      await client.invalidateQueries({ queryKey: inquiryKey(id) })
    },
  })
}

/** The answer is shown at once, as the line the inquiry has become. */
function useMove<Given>(id: string, move: (given: Given) => Promise<InquiryLine>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: move,
    onSuccess: (line) => {
      client.setQueryData<Inquiry>(inquiryKey(id), (before) => before && { ...before, line })
      void client.invalidateQueries({ queryKey: inquiryKey(id) })
      void client.invalidateQueries({ queryKey: INQUIRIES })
    },
  })
}
