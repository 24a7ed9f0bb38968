import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { promiseEnd } from '../../api/draft/draft-shapes.ts'
import { ask } from './ask.ts'
import { INQUIRIES, inquiryKey } from './inquiries.ts'

/** Says that a promise was kept or is no longer owed. */
export function useEndPromise(inquiryId: string, id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (how: z.input<typeof promiseEnd>) => ask<void>('POST', `/promises/${id}/end`, how),
    onSuccess: () =>
      Promise.all([inquiryKey(inquiryId), INQUIRIES].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}
