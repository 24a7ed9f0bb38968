import type { View } from './wire/inquiries.ts'

/** The views of the queue in the order of their tabs. Held here: the server's list is reachable as a type only. */
export const VIEW_ORDER = ['queue', 'answered', 'filed', 'discarded', 'unreadable'] as const satisfies readonly View[]

export const TABS = ['preferences', 'mailboxes', 'people', 'rules'] as const
export type Tab = (typeof TABS)[number]

/** Reads `?view=`; a view that does not exist is none. */
export function readView(given: unknown): { view?: View } {
  const view = VIEW_ORDER.find((one) => one === given)
  return view === undefined || view === 'queue' ? {} : { view }
}

/** Reads `?tab=` of the settings. */
export function readTab(given: unknown): { tab?: Tab } {
  const tab = TABS.find((one) => one === given)
  return tab === undefined ? {} : { tab }
}
