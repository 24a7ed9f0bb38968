import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { BulkBody, BulkDone } from '../../api/acts/bulk-shapes.ts'
import { ask } from './ask.ts'
import { INQUIRIES } from './inquiries.ts'

/** Does an act to each of many inquiries; what became of each is in the answer. */
export function useBulk() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (acts: BulkBody['acts']) => ask<BulkDone>('POST', '/inquiries/bulk', { acts }),
    onSettled: () => Promise.all([INQUIRIES, ['inquiry']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}
