import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { INQUIRIES, inquiryKey } from './inquiries.ts'

/** Makes one conversation of this inquiry's and another inquiry's. */
export function useJoin(id: string) {
  return useMoving(id, (inquiryId: string) => ask<void>('POST', `/inquiries/${id}/joins`, { inquiryId }))
}

/** Begins another conversation with this inquiry's mail. */
export function useSplit(id: string) {
  return useMoving(id, () => ask<void>('POST', `/inquiries/${id}/split`))
}

export function useUndoMove(id: string) {
  return useMoving(id, (moveId: string) => ask<void>('DELETE', `/moves/${moveId}`))
}

function useMoving<Given>(id: string, move: (given: Given) => Promise<void>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: move,
    onSettled: async () => {
      void client.invalidateQueries({ queryKey: INQUIRIES })
      await client.invalidateQueries({ queryKey: inquiryKey(id) })
    },
  })
}
