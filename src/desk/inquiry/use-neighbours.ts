import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { filtersOf } from '../search.ts'
import { useInquiries } from '../wire/inquiries.ts'
import { type Neighbours, neighboursOf } from './neighbours.ts'

/** Before and after this inquiry in the list one came from. */
export function useNeighbours(id: string): Neighbours {
  const [place, setPlace] = useState(-1)
  const list = useSearch({ from: '/frame/inquiries/$id' })
  const ids =
    useInquiries(list.view ?? 'queue', filtersOf(list)).data?.pages.flatMap(({ lines }) =>
      lines.map((line) => line.id),
    ) ?? []
  const index = ids.indexOf(id)
  if (index >= 0 && index !== place) setPlace(index)
  return neighboursOf(ids, id, place)
}
