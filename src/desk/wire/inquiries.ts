import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Inquiries, Inquiry, InquiryLine, VIEWS } from '../../api/shapes.ts'
import { ask } from './ask.ts'

export type View = (typeof VIEWS)[number]

/** Everything that lists inquiries; to be read again after one of them moved. */
export const INQUIRIES = ['inquiries']

export const inquiryKey = (id: string) => ['inquiry', id]

/** One view of the queue, page by page, asked again every few seconds. */
export function useInquiries(view: View) {
  return useInfiniteQuery({
    queryKey: [...INQUIRIES, view],
    queryFn: ({ pageParam }) => ask<Inquiries>('GET', `/inquiries?${pageOf(view, pageParam)}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: 5000,
  })
}

/** One inquiry; asked again often while a mail of ours is on its way out. */
export function useInquiry(id: string) {
  return useQuery({
    queryKey: inquiryKey(id),
    queryFn: () => ask<Inquiry>('GET', `/inquiries/${id}`),
    refetchInterval: ({ state }) => (isLeaving(state.data) ? 1500 : 8000),
  })
}

export function useDiscard(id: string) {
  return useMove(id, (reason: string) => ask<InquiryLine>('POST', `/inquiries/${id}/discard`, { reason }))
}

export function useReopen(id: string) {
  return useMove(id, () => ask<InquiryLine>('POST', `/inquiries/${id}/reopen`))
}

/** The inquiry goes; when its mail could be read, another stands in its place. */
export function useReadAgain(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => ask<void>('POST', `/inquiries/${id}/read-again`),
    onSuccess: () => client.invalidateQueries({ queryKey: INQUIRIES }),
  })
}

function useMove<Given>(id: string, move: (given: Given) => Promise<InquiryLine>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: move,
    onSuccess: (line) => {
      client.setQueryData<Inquiry>(inquiryKey(id), (before) => before && { ...before, line })
      void client.invalidateQueries({ queryKey: inquiryKey(id) })
      void client.invalidateQueries({ queryKey: INQUIRIES })
    },
  })
}

function pageOf(view: View, after: string): URLSearchParams {
  return new URLSearchParams({ view, ...(after === '' ? {} : { after }) })
}

function isLeaving(inquiry: Inquiry | undefined): boolean {
  const state = inquiry?.draft?.approval?.state
  return state === 'queued' || state === 'claimed' || state === 'transmitting'
}
