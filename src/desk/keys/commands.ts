import { useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { VIEWS } from '../../core/view.ts'
import { readTab, searchOf, TABS } from '../search.ts'
import { act, actionsHere } from './listen.ts'
import { KEYS, type KeyAction } from './table.ts'

/** Something one can do or go to by its name. */
export interface Command {
  readonly id: string
  readonly group: 'acts' | 'places'
  readonly label: string
  /** What it is also found by: words that are the same in every language of the desk. */
  readonly also: string
  /** The key that does the same; null when there is none. */
  readonly press: string | null
  readonly run: () => void
}

/** What needs no name here: to open what one sees, and the list of commands itself. */
const NOT_NAMED: ReadonlySet<KeyAction> = new Set(['open', 'leave', 'palette'])

/** Everything one can do on this screen, and every list and page. */
export function useCommands(): readonly Command[] {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const lists = VIEWS.map((view) => ({
    ...place(view, t('palette.list', { name: t(`view.${view}`) })),
    run: () => void navigate({ to: '/queue', search: searchOf(view) }),
  }))
  const tabs = TABS.map((tab) => ({
    ...place(tab, t('palette.settings', { name: t(`settings.${tab}`) })),
    run: () => void navigate({ to: '/settings', search: readTab(tab) }),
  }))
  return [...actsHere(t), ...lists, ...tabs]
}

function place(also: string, label: string): Omit<Command, 'run'> {
  return { id: label, group: 'places', label, also, press: null }
}

function actsHere(t: TFunction): Command[] {
  const here = new Set(actionsHere())
  return KEYS.filter(({ action }) => here.has(action) && !NOT_NAMED.has(action)).map(({ action, press }) => ({
    id: action,
    group: 'acts',
    label: t(`keys.${action}`),
    also: action,
    press,
    run: () => act(action),
  }))
}
