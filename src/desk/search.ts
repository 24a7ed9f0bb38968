import { VIEWS, type View } from '../core/view.ts'
import { choiceOf } from './choice.ts'

export const TABS = ['preferences', 'snippets', 'company', 'mailboxes', 'people', 'rules', 'changes'] as const
export type Tab = (typeof TABS)[number]

/** What stands in the address for a view; the queue itself needs no word. */
export function searchOf(view: View): { view?: View } {
  return view === 'queue' ? {} : { view }
}

/** By what a list can be narrowed, each a word of the address. */
const FILTERS = ['country', 'owner', 'product', 'language', 'channel', 'kind', 'tier', 'words'] as const
export type Filter = (typeof FILTERS)[number]
export type Filters = Partial<Record<Filter, string>>

/** What stands in the address of a list and of the inquiries one opens from it. */
export interface ListSearch extends Filters {
  readonly view?: View
}

/** Reads the view and the filters; a view that does not exist is the queue. */
export function readList(given: Record<string, unknown>): ListSearch {
  const filters = FILTERS.flatMap((filter) => {
    const value = given[filter]
    // The router reads digits as a number.
    const text = typeof value === 'number' ? String(value) : value
    return typeof text === 'string' && text !== '' ? [[filter, text]] : []
  })
  return { ...searchOf(choiceOf(VIEWS, given['view']) ?? 'queue'), ...Object.fromEntries(filters) }
}

/** The filters alone. */
export function filtersOf(search: ListSearch): Filters {
  const { view: _view, ...filters } = search
  return filters
}

/** Reads `?tab=` of the settings. */
export function readTab(given: unknown): { tab?: Tab } {
  const tab = choiceOf(TABS, given)
  return tab === undefined ? {} : { tab }
}
