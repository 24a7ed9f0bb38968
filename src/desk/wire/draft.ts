import { keepPreviousData, type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { approveBody, DraftState } from '../../api/draft/draft-shapes.ts'
import type { Inquiry } from '../../api/inquiry/inquiry-shapes.ts'
import type { Tone } from '../../core/inquiry.ts'
import { ask, Refusal } from './ask.ts'
import { INQUIRIES, inquiryKey } from './inquiries.ts'
import { LEAVING } from './leaving.ts'

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

/** Saves words over a version, also after their screen is gone. Throws a `Refusal`. */
export async function saveDraft(
  client: QueryClient,
  inquiryId: string,
  { id, ...body }: Words & { id: string; version: number },
): Promise<DraftState> {
  try {
    const draft = await ask<DraftState>('PUT', `/drafts/${id}`, body, true)
    await takeChange(client, inquiryId, draft)
    return draft
  } catch (error) {
    const read = client.invalidateQueries({ queryKey: inquiryKey(inquiryId) })
    // A refusal is told once one can see what it is about: whoever decides then decides over the newest words.
    if (error instanceof Refusal && error.problem.code !== 'unreachable') await read
    throw error
  }
}

export function useApprove(inquiryId: string) {
  return useDraftChange(inquiryId, ({ id, ...body }: z.input<typeof approveBody> & { id: string }) =>
    ask<DraftState>('POST', `/drafts/${id}/approval`, body),
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
    onSuccess: (draft) => takeChange(client, inquiryId, draft),
  })
}

async function takeChange(client: QueryClient, inquiryId: string, draft: DraftState): Promise<void> {
  // An answer asked for before the change would bring the old words back.
  await client.cancelQueries({ queryKey: inquiryKey(inquiryId) })
  client.setQueryData<Inquiry>(inquiryKey(inquiryId), (before) => before && { ...before, draft })
  const moved = [inquiryKey(inquiryId), INQUIRIES, LEAVING]
  for (const queryKey of moved) void client.invalidateQueries({ queryKey })
}
