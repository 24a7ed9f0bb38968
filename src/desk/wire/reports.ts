import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { CasesAnswer, ReportAnswer } from '../../api/report/report-shapes.ts'
import { ask } from './ask.ts'

/** @param query as the address has it, without `?` */
export function useReport(query: string) {
  return useQuery({
    queryKey: ['report', query],
    queryFn: () => ask<ReportAnswer>('GET', `/reports?${query}`),
    placeholderData: keepPreviousData,
    retry: false,
  })
}

/** The list behind a figure, page by page. */
export function useCases(query: string) {
  return useInfiniteQuery({
    queryKey: ['report-cases', query],
    queryFn: ({ pageParam }) => ask<CasesAnswer>('GET', `/reports/cases?${query}&after=${pageParam}`),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    retry: false,
  })
}
