import { useTranslation } from 'react-i18next'
import { CHANNELS, KINDS, TIERS } from '../../core/inquiry.ts'
import type { Filter, ListSearch } from '../search.ts'
import { countryName, languageName } from '../shell/names.ts'
import { useChoices } from '../wire/inquiries.ts'
import styles from './filter-bar.module.css'
import { FilterMenu } from './filter-menu.tsx'
import { SavedViewsMenu } from './saved-views.tsx'
import { SearchField } from './search-field.tsx'

/** What the list is narrowed to: the search, and a menu for each thing one can narrow by. */
export function FilterBar({ search }: { search: ListSearch }) {
  const { t } = useTranslation()
  const choices = useFilterChoices()
  return (
    <div className={styles.bar} role="search" aria-label={t('filter.label')}>
      <SearchField search={search} />
      {choices.map(({ filter, values }) => (
        <FilterMenu key={filter} filter={filter} values={values} search={search} />
      ))}
      <SavedViewsMenu search={search} />
    </div>
  )
}

/** A value of a filter and its name for people. */
export type FilterValue = readonly [value: string, name: string]

function useFilterChoices(): { filter: Exclude<Filter, 'words'>; values: FilterValue[] }[] {
  const { t, i18n } = useTranslation()
  const { data } = useChoices()
  const people = (data?.people ?? []).map(({ id, name }): FilterValue => [id, name])
  return [
    { filter: 'tier', values: TIERS.map((tier) => [tier, t(`tier.${tier}`)]) },
    {
      filter: 'country',
      values: byName((data?.countries ?? []).map((code) => [code, countryName(code, i18n.language)])),
    },
    { filter: 'owner', values: [['me', t('filter.owner.me')], ['nobody', t('filter.owner.nobody')], ...people] },
    { filter: 'product', values: (data?.products ?? []).map((sku) => [sku, sku]) },
    {
      filter: 'language',
      values: byName((data?.languages ?? []).map((code) => [code, languageName(code, i18n.language)])),
    },
    { filter: 'channel', values: CHANNELS.map((channel) => [channel, t(`channel.${channel}`)]) },
    { filter: 'kind', values: KINDS.map((kind) => [kind, t(`kind.${kind}`)]) },
  ]
}

function byName(values: FilterValue[]): FilterValue[] {
  return values.toSorted(([, one], [, other]) => one.localeCompare(other))
}
