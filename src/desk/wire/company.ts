import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CheckedCompany, CompanyState, CompanyTexts } from '../../api/company/company-shapes.ts'
import { ask } from './ask.ts'

const COMPANY = ['company']

export type OfficeTimes = Pick<CompanyState, 'timeZone' | 'officeHours' | 'closed'>

/** The company in force and where its files come from. */
export function useCompany() {
  return useQuery({ queryKey: COMPANY, queryFn: () => ask<CompanyState>('GET', '/company') })
}

/** What is wrong with files, or what they say; keeps nothing. */
export function useCheckCompany() {
  return useMutation({ mutationFn: (texts: CompanyTexts) => ask<CheckedCompany>('POST', '/company/check', texts) })
}

export function usePublishCompany() {
  return useCompanyChange((given: CompanyTexts & { base: number }) => ask<void>('PUT', '/company/files', given))
}

export function useChangeHours() {
  return useCompanyChange((given: OfficeTimes & { base: number }) => ask<void>('PUT', '/company/hours', given))
}

function useCompanyChange<Given>(change: (given: Given) => Promise<void>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    // The name stands in the frame, and the rules have a new version.
    onSuccess: () =>
      Promise.all(
        [COMPANY, ['status'], ['start'], ['rules']].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
  })
}
