import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Inquiry } from '../../api/inquiry/inquiry-shapes.ts'
import type { Choices, Inquiries, InquiryLine, WorkHours } from '../../api/inquiry/queue-shapes.ts'
import type { Kind } from '../../core/inquiry.ts'
import type { View } from '../../core/view.ts'
import type { Filters } from '../search.ts'
import { ask } from './ask.ts'

/** Everything that lists inquiries; to be read again after one of them moved. */
export const INQUIRIES = ['inquiries']

export const inquiryKey = (id: string) => ['inquiry', id]

/** A line one passes by is not asked for. */
const REST_MS = 60
/** What was asked ahead is not asked ahead again so soon; who opens it reads it anew in any case. */
const FRESH_MS = 30_000

/** One view of the queue, page by page. */
export function useInquiries(view: View, filters: Filters = {}) {
  return useInfiniteQuery({
    ...listQuery(view, filters),
    // What happens is told; only that time goes by, and some become overdue, nobody tells.
    refetchInterval: 60_000,
    // While one types, the list before stays.
    placeholderData: (before, query) => (query?.queryKey[1] === view ? before : undefined),
  })
}

/** Asks ahead for a list that one points at. */
export function useListAhead(): (view: View, filters: Filters) => void {
  const client = useQueryClient()
  return (view, filters) => void client.prefetchInfiniteQuery({ ...listQuery(view, filters), staleTime: FRESH_MS })
}

/** How many inquiries wait for us, of those one may see. */
export function useWaiting(): number {
  return useInquiries('queue').data?.pages[0]?.counts.queue ?? 0
}

/** The first few inquiries of any kind in which the words stand; fewer than two letters find nothing. */
export function useInquiriesFound(words: string): readonly InquiryLine[] {
  const found = useQuery({
    queryKey: [...INQUIRIES, 'found', words],
    queryFn: () => ask<Inquiries>('GET', `/inquiries?${new URLSearchParams({ view: 'all', words, limit: '6' })}`),
    enabled: words.length > 1,
    placeholderData: keepPreviousData,
  })
  return words.length > 1 ? (found.data?.lines ?? []) : []
}

/** What the lists can be narrowed to. */
export function useChoices() {
  return useQuery({
    queryKey: [...INQUIRIES, 'choices'],
    queryFn: () => ask<Choices>('GET', '/inquiries/choices'),
    staleTime: 60_000,
  })
}

/** When we are at work, some weeks back and ahead. */
export function useWorkHours() {
  return useQuery({
    queryKey: ['work-hours'],
    queryFn: () => ask<WorkHours>('GET', '/work-hours'),
    staleTime: 600_000,
    refetchInterval: 3_600_000,
  })
}

/** Asks for an inquiry unless it was asked for a moment ago; what goes wrong is told where it is shown. */
export function fetchInquiry(client: QueryClient, id: string): Promise<void> {
  return client.prefetchQuery({ ...inquiryQuery(id), staleTime: FRESH_MS })
}

/** Asks ahead for inquiries that one is likely to open next, once one has rested for a moment. */
export function useFetchAhead(ids: readonly (string | null)[]): void {
  const client = useQueryClient()
  const wanted = ids.filter((id) => id !== null).join(' ')
  useEffect(() => {
    const rested = setTimeout(() => {
      for (const id of wanted.split(' ').filter(Boolean)) void fetchInquiry(client, id)
    }, REST_MS)
    return () => clearTimeout(rested)
  }, [client, wanted])
}

/** One inquiry; asked again often while it is read once more or a mail of ours is on its way out, else as the buyer's day goes on. */
export function useInquiry(id: string) {
  return useQuery({
    ...inquiryQuery(id),
    refetchInterval: ({ state }) => rhythmOf(state.data),
  })
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

/** For what makes the mail be read once more. */
export function useReading<Given>(id: string, send: (given: Given) => Promise<void>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => Promise.all([inquiryKey(id), INQUIRIES].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}

function pageOf(view: View, filters: Filters, after: string): URLSearchParams {
  return new URLSearchParams({ view, ...filters, ...(after === '' ? {} : { after }) })
}

/** Milliseconds between two looks. */
function listQuery(view: View, filters: Filters) {
  return infiniteQueryOptions({
    queryKey: [...INQUIRIES, view, filters],
    queryFn: ({ pageParam }) => ask<Inquiries>('GET', `/inquiries?${pageOf(view, filters, pageParam)}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
}

function inquiryQuery(id: string) {
  return queryOptions({ queryKey: inquiryKey(id), queryFn: () => ask<Inquiry>('GET', `/inquiries/${id}`) })
}

function rhythmOf(inquiry: Inquiry | undefined): number {
  if (inquiry?.beingRead) return 400
  return isLeaving(inquiry) ? 1500 : 60_000
}

function isLeaving(inquiry: Inquiry | undefined): boolean {
  const state = inquiry?.draft?.approval?.state
  return state === 'queued' || state === 'claimed' || state === 'transmitting'
}
