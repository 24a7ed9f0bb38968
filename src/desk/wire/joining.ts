import { useAct } from './acts.ts'
import { ask } from './ask.ts'

/** Makes one conversation of this inquiry's and another inquiry's. */
export function useJoin(id: string) {
  return useAct(id, (inquiryId: string) => ask<void>('POST', `/inquiries/${id}/joins`, { inquiryId }))
}

/** Begins another conversation with this inquiry's mail. */
export function useSplit(id: string) {
  return useAct(id, () => ask<void>('POST', `/inquiries/${id}/split`))
}

export function useUndoMove(id: string) {
  return useAct(id, (moveId: string) => ask<void>('DELETE', `/moves/${moveId}`))
}
