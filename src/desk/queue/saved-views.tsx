import { Button, Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ListSearch, readList } from '../search.ts'
import { type SavedView, useDropView, useSavedViews } from '../wire/saved-views.ts'
import styles from './filter-bar.module.css'
import { NameView } from './name-view.tsx'

/** The lists a person keeps: one click opens one; the one that is open can be renamed or let go, any other be kept. */
export function SavedViewsMenu({ search }: { search: ListSearch }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const views = useSavedViews().data?.views ?? []
  const drop = useDropView()
  const [naming, name] = useState<{ view: SavedView | null } | null>(null)
  const open = views.find(({ query }) => isSame(query, search))
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="subtle" size="compact-sm">
            {open?.name ?? t('saved.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={styles.values ?? ''}>
          {views.map((view) => (
            <Menu.Item
              key={view.id}
              aria-current={view === open}
              onClick={() => void navigate({ to: '/queue', search: readList(view.query) })}
            >
              {view.name}
            </Menu.Item>
          ))}
          {views.length === 0 && <Menu.Label>{t('saved.none')}</Menu.Label>}
          <Menu.Divider />
          {open === undefined ? (
            <Menu.Item onClick={() => name({ view: null })}>{t('saved.keep')}</Menu.Item>
          ) : (
            <>
              <Menu.Item onClick={() => name({ view: open })}>{t('saved.rename')}</Menu.Item>
              <Menu.Item onClick={() => drop.mutate(open.id)}>{t('saved.drop', { name: open.name })}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {naming !== null && <NameView view={naming.view} search={search} onClose={() => name(null)} />}
    </>
  )
}

function isSame(query: Record<string, string>, search: ListSearch): boolean {
  const wordsOf = (list: object): string =>
    JSON.stringify(Object.entries(list).toSorted(([a], [b]) => a.localeCompare(b)))
  return wordsOf(readList(query)) === wordsOf(search)
}
