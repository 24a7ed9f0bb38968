import { SegmentedControl, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { TIERS } from '../../core/inquiry.ts'
import { NONE } from '../../core/report/filters.ts'
import { PERIODS } from '../../core/report/periods.ts'
import { choiceOf } from '../choice.ts'
import { countryName } from '../shell/names.ts'
import { serverNow } from '../wire/clock.ts'
import { useChoices } from '../wire/inquiries.ts'
import { useMay, useSession } from '../wire/session.ts'
import styles from './reports.module.css'
import type { ReportSearch } from './search.ts'

type Choice = readonly [value: string, name: string]

/** Which days the report is of, and what it is narrowed to. */
export function ReportBar({ search }: { search: ReportSearch }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { period = 'weeks', from, to } = search
  const change = (given: ReportSearch): void => void navigate({ to: '/reports', search: { ...search, ...given } })
  const day = (name: 'from' | 'to', value: string | undefined) => (
    <TextInput
      size="xs"
      type="date"
      aria-label={t(`report.${name}`)}
      min="2000-01-01"
      defaultValue={value}
      // A day that is being typed is no day yet.
      onChange={({ currentTarget: { value: given, validity } }) => given && validity.valid && change({ [name]: given })}
    />
  )
  return (
    <div className={styles.bar} role="search" aria-label={t('report.narrow')}>
      <SegmentedControl
        size="xs"
        aria-label={t('report.period')}
        data={PERIODS.map((value) => ({ value, label: t(`report.period.${value}`) }))}
        value={period}
        onChange={(chosen) => change(chosen === 'own' ? lastDays() : { period: choiceOf(PERIODS, chosen) ?? period })}
      />
      {period === 'own' && (
        <span className={styles.days}>
          {day('from', from)}–{day('to', to)}
        </span>
      )}
      <Narrowing search={search} change={change} />
    </div>
  )
}

/** To begin with, the week that ends today. */
function lastDays(): ReportSearch {
  const day = (ago: number) => new Date(serverNow() - ago * 86_400_000).toLocaleDateString('en-CA')
  return { period: 'own', from: day(6), to: day(0) }
}

function Narrowing({ search, change }: { search: ReportSearch; change: (given: ReportSearch) => void }) {
  const { t } = useTranslation()
  const choices = useNarrowings()
  return choices.map(([trait, values]) => (
    <select
      key={trait}
      aria-label={t(`report.by.${trait}`)}
      value={search[trait] ?? ''}
      onChange={(event) => change({ [trait]: event.currentTarget.value || undefined })}
    >
      <option value="">{t(`report.all.${trait}`)}</option>
      {values.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  ))
}

/** Below a manager one sees the house and oneself. */
function useNarrowings(): [trait: 'tier' | 'market' | 'person', values: Choice[]][] {
  const { t, i18n } = useTranslation()
  const { data } = useChoices()
  const me = useSession().data?.staff
  const seesAll = useMay('manager')
  const none = (trait: 'tier' | 'market' | 'person'): Choice => [NONE, t(`report.none.${trait}`)]
  const markets = (data?.countries ?? []).map((code): Choice => [code, countryName(code, i18n.language)])
  const people = seesAll ? (data?.people ?? []).map(({ id, name }): Choice => [id, name]) : []
  return [
    ['tier', [...TIERS.map((tier): Choice => [tier, t('report.tier', { tier })]), none('tier')]],
    ['market', [...markets.toSorted(([, one], [, other]) => one.localeCompare(other)), none('market')]],
    ['person', seesAll ? [...people, none('person')] : me ? [[me.id, me.name]] : []],
  ]
}
