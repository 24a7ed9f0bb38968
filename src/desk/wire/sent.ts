import { useInfiniteQuery } from '@tanstack/react-query'
import type { Sent } from '../../api/shapes.ts'
import { ask } from './ask.ts'

/** Everything that was approved, newest first. */
export function useSent() {
  return useInfiniteQuery({
    queryKey: ['sent'],
    queryFn: ({ pageParam }) =>
      ask<Sent>('GET', `/sent${pageParam === '' ? '' : `?after=${encodeURIComponent(pageParam)}`}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: 5000,
  })
}
