import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  BackTested,
  CheckedRules,
  Drafted,
  RuleSettings,
  RulesState,
  RuleVersions,
} from '../../api/rules/rule-shapes.ts'
import { ask } from './ask.ts'
import { INQUIRIES } from './inquiries.ts'

/** Everything about the rules; to be read again when they changed. */
const RULES = ['rules']

export function useRules() {
  return useQuery({
    queryKey: [...RULES, 'state'],
    queryFn: () => ask<RulesState>('GET', '/rules'),
    // The process takes a published version up by itself, a moment later.
    refetchInterval: 3000,
  })
}

/** The numbers of the version in force, read again as soon as another is. */
export function useRuleSettings() {
  const number = useRules().data?.number
  return useQuery({
    queryKey: [...RULES, 'settings', number],
    queryFn: () => ask<RuleSettings>('GET', '/rules/settings'),
    enabled: number !== undefined,
    placeholderData: keepPreviousData,
  })
}

/** What is wrong with a draft; nothing is asked while it changes nothing. */
export function useCheckedRules(draft: Drafted) {
  return useQuery({
    // No part of what is read again after a publish: what the draft began with is another version then.
    queryKey: ['rule-check', draft],
    queryFn: () => ask<CheckedRules>('POST', '/rules/check', draft),
    enabled: draft.wishes.length > 0,
    placeholderData: keepPreviousData,
  })
}

export function useBackTest() {
  return useMutation({ mutationFn: (draft: Drafted) => ask<BackTested>('POST', '/rules/back-test', draft) })
}

export function useRuleVersions() {
  return useQuery({ queryKey: [...RULES, 'versions'], queryFn: () => ask<RuleVersions>('GET', '/rules/versions') })
}

export function usePublish() {
  return useRuleChange((given: Drafted & { comment: string }) =>
    ask<{ number: number }>('POST', '/rules/versions', given),
  )
}

export function useGoBack() {
  return useRuleChange(({ number, ...given }: { number: number; base: number; comment: string }) =>
    ask<{ number: number }>('POST', `/rules/versions/${number}/back`, given),
  )
}

function useRuleChange<Given>(change: (given: Given) => Promise<{ number: number }>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: RULES })
      void client.invalidateQueries({ queryKey: INQUIRIES })
    },
  })
}
