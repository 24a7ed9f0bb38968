import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Inquiries, Inquiry, InquiryLine, VIEWS } from '../../api/shapes.ts'
import type { Kind } from '../../core/inquiry.ts'
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

/** One inquiry; asked again often while it is read once more or a mail of ours is on its way out. */
export function useInquiry(id: string) {
  return useQuery({
    queryKey: inquiryKey(id),
    queryFn: () => ask<Inquiry>('GET', `/inquiries/${id}`),
    refetchInterval: ({ state }) => rhythmOf(state.data),
  })
}

export function useDiscard(id: string) {
  return useMove(id, (reason: string) => ask<InquiryLine>('POST', `/inquiries/${id}/discard`, { reason }))
}

export function useReopen(id: string) {
  return useMove(id, () => ask<InquiryLine>('POST', `/inquiries/${id}/reopen`))
}

/** Says what kind a mail is; it is then read once more. */
export function useMarkKind(id: string) {
  return useReading(id, (kind: Kind) => ask<void>('PUT', `/inquiries/${id}/kind`, { kind }))
}

export function useUnmarkKind(id: string) {
  return useReading(id, () => ask<void>('DELETE', `/inquiries/${id}/kind`))
}

/** The inquiry goes; when its mail could be read, another stands in its place. */
export function useReadAgain(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => ask<void>('POST', `/inquiries/${id}/read-again`),
    onSuccess: () => client.invalidateQueries({ queryKey: INQUIRIES }),
  })
}

function useReading<Given>(id: string, send: (given: Given) => Promise<void>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => Promise.all([inquiryKey(id), INQUIRIES].map((queryKey) => client.invalidateQueries({ queryKey }))),
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

/** Milliseconds between two looks. */
function rhythmOf(inquiry: Inquiry | undefined): number {
  if (inquiry?.beingRead) return 400
  return isLeaving(inquiry) ? 1500 : 8000
}

function isLeaving(inquiry: Inquiry | undefined): boolean {
  const state = inquiry?.draft?.approval?.state
  return state === 'queued' || state === 'claimed' || state === 'transmitting'
}
