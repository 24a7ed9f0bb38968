import type { Correctable } from '../../core/extract/corrected/fact-correction.ts'
import { ask } from './ask.ts'
import { useReading } from './inquiries.ts'

/** Says what the mail tells in one fact; it is then read once more. */
export function useCorrectFact(id: string) {
  return useReading(id, ({ field, values }: { field: Correctable; values: readonly string[] }) =>
    ask<void>('PUT', `/inquiries/${id}/facts/${field}`, { values }),
  )
}

export function useTakeFactAsRead(id: string) {
  return useReading(id, (field: Correctable) => ask<void>('DELETE', `/inquiries/${id}/facts/${field}`))
}
