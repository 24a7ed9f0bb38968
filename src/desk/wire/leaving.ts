import { useQuery } from '@tanstack/react-query'
import type { Leaving } from '../../api/draft/draft-shapes.ts'
import { ask } from './ask.ts'

/** What is about to leave; to be read again after an approval or an undo. */
export const LEAVING = ['leaving']

/** The replies of this person that leave shortly and can still be taken back, the next to leave first. */
export function useLeaving(): Leaving['lines'] {
  return useQuery({ queryKey: LEAVING, queryFn: () => ask<Leaving>('GET', '/leaving') }).data?.lines ?? []
}
