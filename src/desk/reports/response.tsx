import { SegmentedControl } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportAnswer } from '../../api/report/report-shapes.ts'
import { NONE } from '../../core/report/filters.ts'
import { choiceOf } from '../choice.ts'
import { countryName } from '../shell/names.ts'
import { type Bar, Bars, Legend } from './bars.tsx'
import { Figure } from './figure.tsx'
import { FigureTable } from './figure-table.tsx'
import { shareInWords, wallInWords, workedInWords } from './in-words.ts'
import type { ReportSearch } from './search.ts'
import { Tiles } from './tiles.tsx'

const GROUPS = ['tier', 'market', 'person'] as const
type Group = (typeof GROUPS)[number]
/** Markets and people beyond these stand in the file. */
const MOST_ROWS = 12

/** How quickly buyers were answered, by the calendar and by our working time, and how often within the promise. */
export function ResponseFigure({ report, search }: { report: ReportAnswer; search: ReportSearch }) {
  const { t, i18n } = useTranslation()
  const [by, choose] = useState<Group>('tier')
  const rows = rowsBy(by, report, t, i18n.language).slice(0, MOST_ROWS)
  const bars = rows.map(({ key, name, response }): Bar => {
    const { wall, work, inTime } = response
    const times = {
      wall: wallInWords(wall.median, i18n.language),
      work: workedInWords(work.median, i18n.language),
      share: shareInWords(inTime, t, i18n.language),
    }
    return {
      key,
      name: t('report.group', { name, count: response.turns }),
      values: [wall.median, work.median],
      told: response.replied === 0 ? t('report.case.unanswered') : t('report.response.told', times),
      cases: { ...search, [by]: key, part: 'turns' },
    }
  })
  const table = (
    <FigureTable
      head={['by', 'turns', 'wall', 'wallP90', 'work', 'workP90', 'inTime'].map((column) =>
        t(`report.column.${column}`),
      )}
      rows={rows.map(({ key, name, response }) => ({
        key,
        name,
        cells: cellsOf(response, t, i18n.language),
        cases: { ...search, [by]: key, part: 'turns' },
      }))}
    />
  )
  return (
    <Figure
      title={t('report.response')}
      lead={t('report.response.lead')}
      table={table}
      tools={<ResponseTiles report={report} search={search} />}
    >
      <SegmentedControl
        size="xs"
        aria-label={t('report.by')}
        data={GROUPS.map((value) => ({ value, label: t(`report.by.${value}`) }))}
        value={by}
        onChange={(chosen) => choose(choiceOf(GROUPS, chosen) ?? by)}
      />
      <Legend names={[t('report.wall'), t('report.work')]} />
      <Bars title={t('report.response')} desc={t('report.response.desc')} bars={bars} />
    </Figure>
  )
}

function ResponseTiles({ report, search }: { report: ReportAnswer; search: ReportSearch }) {
  const { t, i18n } = useTranslation()
  const { response } = report
  const behind = (count: number) => t('report.behind', { count })
  const slowest = (time: string) =>
    response.replied === 0 ? behind(0) : t('report.p90', { count: response.replied, time })
  const share = (given: { part: number; of: number }) => shareInWords(given, t, i18n.language)
  return (
    <Tiles
      tiles={[
        {
          name: t('report.inTime'),
          value: share(response.inTime),
          cases: behind(response.inTime.of),
          search: { ...search, part: 'in_time' },
        },
        {
          name: t('report.median.wall'),
          value: wallInWords(response.wall.median, i18n.language),
          cases: slowest(wallInWords(response.wall.p90, i18n.language)),
          search: { ...search, part: 'replied' },
        },
        {
          name: t('report.median.work'),
          value: workedInWords(response.work.median, i18n.language),
          cases: slowest(workedInWords(response.work.p90, i18n.language)),
          search: { ...search, part: 'replied' },
        },
        {
          name: t('report.part.replied'),
          value: response.replied.toLocaleString(i18n.language),
          cases: t('report.ofTurns', { count: response.turns }),
          search: { ...search, part: 'replied' },
        },
        {
          name: t('report.part.waiting'),
          value: response.waiting.toLocaleString(i18n.language),
          cases: t('report.ofTurns', { count: response.turns }),
          search: { ...search, part: 'waiting' },
        },
        {
          name: t('report.part.late'),
          value: (response.inTime.of - response.inTime.part).toLocaleString(i18n.language),
          cases: behind(response.inTime.of),
          search: { ...search, part: 'late' },
        },
      ]}
    />
  )
}

function rowsBy(by: Group, report: ReportAnswer, t: TFunction, locale: string) {
  const nameOf = (key: string, name: string | null): string => {
    if (key === NONE) return t(`report.none.${by}`)
    if (by === 'market') return countryName(key, locale)
    return by === 'tier' ? t('report.tier', { tier: key }) : (name ?? key)
  }
  const groups = { tier: report.tiers, market: report.markets, person: report.people }[by]
  const ordered = by === 'tier' ? groups.toSorted((one, other) => one.key.localeCompare(other.key)) : groups
  return ordered.map(({ key, name, response }) => ({ key, name: nameOf(key, name), response }))
}

function cellsOf({ turns, wall, work, inTime }: ReportAnswer['response'], t: TFunction, locale: string): string[] {
  return [
    turns.toLocaleString(locale),
    wallInWords(wall.median, locale),
    wallInWords(wall.p90, locale),
    workedInWords(work.median, locale),
    workedInWords(work.p90, locale),
    shareInWords(inTime, t, locale),
  ]
}
