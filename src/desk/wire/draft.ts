import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DraftState, Inquiry } from '../../api/shapes.ts'
import type { Tone } from '../../core/inquiry.ts'
import { ask } from './ask.ts'
import { INQUIRIES, inquiryKey } from './inquiries.ts'

export interface Words {
  readonly subject: string
  readonly text: string
}

/** The marks and findings of words that may not be saved yet; the last known ones while the next are on their way. */
export function useCheck(draftId: string, words: Words, enabled: boolean) {
  return useQuery({
    queryKey: ['check', draftId, words],
    queryFn: async () => (await ask<{ tone: Tone }>('POST', `/drafts/${draftId}/check`, words)).tone,
    placeholderData: keepPreviousData,
    enabled: enabled && words.subject.trim() !== '',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 10_000,
  })
}

export function useSaveDraft(inquiryId: string) {
  return useDraftChange(inquiryId, ({ id, ...body }: Words & { id: string; version: number }) =>
    ask<DraftState>('PUT', `/drafts/${id}`, body, true),
  )
}

export function useApprove(inquiryId: string) {
  return useDraftChange(inquiryId, ({ id, version }: { id: string; version: number }) =>
    ask<DraftState>('POST', `/drafts/${id}/approval`, { version }),
  )
}

/** Lets one error of a draft stand, with the reason. */
export function useWaive(inquiryId: string) {
  return useDraftChange(inquiryId, ({ id, ...body }: Waiving) => ask<DraftState>('POST', `/drafts/${id}/waivers`, body))
}

interface Waiving {
  readonly id: string
  readonly finding: string
  readonly evidence: string
  readonly reason: string
}

export function useTakeWaiverBack(inquiryId: string) {
  return useDraftChange(inquiryId, (waiverId: string) => ask<DraftState>('DELETE', `/waivers/${waiverId}`))
}

export function useUndo(inquiryId: string) {
  return useDraftChange(inquiryId, (approvalId: string) => ask<DraftState>('DELETE', `/approvals/${approvalId}`))
}

function useDraftChange<Given>(inquiryId: string, change: (given: Given) => Promise<DraftState>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    // Refused: somebody else was quicker, so what they did is fetched.
    onError: () => client.invalidateQueries({ queryKey: inquiryKey(inquiryId) }),
    onSuccess: async (draft) => {
      // An answer asked for before the change would bring the old words back.
      await client.cancelQueries({ queryKey: inquiryKey(inquiryId) })
      client.setQueryData<Inquiry>(inquiryKey(inquiryId), (before) => before && { ...before, draft })
      void client.invalidateQueries({ queryKey: inquiryKey(inquiryId) })
      void client.invalidateQueries({ queryKey: INQUIRIES })
      void client.invalidateQueries({ queryKey: ['sent'] })
    },
  })
}
