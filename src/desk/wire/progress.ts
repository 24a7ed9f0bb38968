import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { milestoneBody, Progress } from '../../api/inquiry/inquiry-shapes.ts'
import { ask } from './ask.ts'
import { inquiryKey } from './inquiries.ts'

/** How far the conversation of an inquiry came. */
export function useProgress(id: string) {
  return useQuery({ queryKey: progressKey(id), queryFn: () => ask<Progress>('GET', `/inquiries/${id}/progress`) })
}

export function useMarkStep(id: string) {
  return useStep(id, (said: z.input<typeof milestoneBody>) => ask<void>('PUT', `/inquiries/${id}/progress`, said))
}

export function useDropOutcome(id: string) {
  return useStep(id, () => ask<void>('DELETE', `/inquiries/${id}/outcome`))
}

export function progressKey(id: string): readonly string[] {
  return ['progress', id]
}

function useStep<Given>(id: string, send: (given: Given) => Promise<void>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSettled: () =>
      Promise.all([progressKey(id), inquiryKey(id)].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}
