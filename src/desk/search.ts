import { choiceOf } from './choice.ts'
import type { View } from './wire/inquiries.ts'

/** The views of the queue in the order of their tabs. Held here: the server's list is reachable as a type only. */
export const VIEW_ORDER = [
  'queue',
  'manager',
  'promised',
  'unsure',
  'answered',
  'filed',
  'discarded',
  'unreadable',
] as const satisfies readonly View[]

export const TABS = ['preferences', 'mailboxes', 'people', 'rules', 'changes'] as const
export type Tab = (typeof TABS)[number]

/** What stands in the address for a view; the queue itself needs no word. */
export function searchOf(view: View): { view?: View } {
  return view === 'queue' ? {} : { view }
}

/** Reads `?view=`; a view that does not exist is the queue. */
export function readView(given: unknown): { view?: View } {
  return searchOf(choiceOf(VIEW_ORDER, given) ?? 'queue')
}

/** Reads `?tab=` of the settings. */
export function readTab(given: unknown): { tab?: Tab } {
  const tab = choiceOf(TABS, given)
  return tab === undefined ? {} : { tab }
}
