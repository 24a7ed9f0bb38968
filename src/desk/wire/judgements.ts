import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { outcomeBody, tierBody } from '../../api/inquiry/inquiry-shapes.ts'
import { ask } from './ask.ts'
import { INQUIRIES, inquiryKey } from './inquiries.ts'
import { progressKey } from './progress.ts'

export function useSetTier(id: string) {
  return useJudge(id, (given: z.input<typeof tierBody>) => ask<void>('PUT', `/inquiries/${id}/tier`, given))
}

export function useDropTier(id: string) {
  return useJudge(id, () => ask<void>('DELETE', `/inquiries/${id}/tier`))
}

export function useRecordOutcome(id: string) {
  return useJudge(id, (given: z.input<typeof outcomeBody>) => ask<void>('PUT', `/inquiries/${id}/outcome`, given))
}

function useJudge<Given>(id: string, send: (given: Given) => Promise<void>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () =>
      Promise.all(
        [inquiryKey(id), progressKey(id), INQUIRIES].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
  })
}
