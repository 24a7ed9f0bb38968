import { useRef } from 'react'
import { useInquiries, type View } from '../wire/inquiries.ts'
import { type Neighbours, neighboursOf } from './neighbours.ts'

/** Before and after this inquiry in the list one came from. */
export function useNeighbours(view: View, id: string): Neighbours {
  const seen = useRef({ id, place: -1 })
  const ids = useInquiries(view).data?.pages.flatMap(({ lines }) => lines.map((line) => line.id)) ?? []
  if (seen.current.id !== id) seen.current = { id, place: -1 }
  if (ids.includes(id)) seen.current.place = ids.indexOf(id)
  return neighboursOf(ids, id, seen.current.place)
}
