import { useState } from 'react'
import { useInquiries, type View } from '../wire/inquiries.ts'
import { type Neighbours, neighboursOf } from './neighbours.ts'

/** Before and after this inquiry in the list one came from. */
export function useNeighbours(view: View, id: string): Neighbours {
  const [place, setPlace] = useState(-1)
  const ids = useInquiries(view).data?.pages.flatMap(({ lines }) => lines.map((line) => line.id)) ?? []
  const index = ids.indexOf(id)
  if (index >= 0 && index !== place) setPlace(index)
  return neighboursOf(ids, id, place)
}
