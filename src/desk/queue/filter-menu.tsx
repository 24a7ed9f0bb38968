import { Button, CloseButton, Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Filter, ListSearch } from '../search.ts'
import styles from './filter-bar.module.css'
import type { FilterValue } from './filter-bar.tsx'

interface FilterMenuProps {
  readonly filter: Exclude<Filter, 'words'>
  readonly values: readonly FilterValue[]
  readonly search: ListSearch
}

/** A menu of the values of one filter; when one is chosen, its name and a cross that takes it away. */
export function FilterMenu({ filter, values, search }: FilterMenuProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { [filter]: chosen, ...others } = search
  const choose = (value: string | null): void =>
    void navigate({ to: '/queue', search: value === null ? others : { ...others, [filter]: value } })
  const name = values.find(([value]) => value === chosen)?.[1] ?? chosen
  return (
    <span className={styles.filter} data-on={chosen !== undefined}>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="subtle" size="compact-sm">
            {name === undefined ? t(`filter.${filter}`) : t('filter.chosen', { filter: t(`filter.${filter}`), name })}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={styles.values ?? ''}>
          {values.map(([value, words]) => (
            <Menu.Item key={value} aria-current={value === chosen} onClick={() => choose(value)}>
              {words}
            </Menu.Item>
          ))}
          {values.length === 0 && <Menu.Label>{t('filter.none')}</Menu.Label>}
        </Menu.Dropdown>
      </Menu>
      {chosen !== undefined && (
        <CloseButton size={24} aria-label={t('filter.remove', { name })} onClick={() => choose(null)} />
      )}
    </span>
  )
}
