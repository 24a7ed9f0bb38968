import { useTranslation } from 'react-i18next'
import type { Part } from '../../core/report/parts.ts'
import { isFew } from '../../core/report/share.ts'
import { Bars } from './bars.tsx'
import { Figure } from './figure.tsx'
import { FigureTable } from './figure-table.tsx'
import { shareInWords } from './in-words.ts'
import type { ReportSearch } from './search.ts'

interface CountedProps {
  readonly title: string
  readonly lead: string
  readonly search: ReportSearch
  readonly counts: readonly { readonly part: Part; readonly count: number }[]
  /** What the counts are a share of. */
  readonly of: number
}

/** How many cases fall into each part of a whole. */
export function CountedFigure({ title, lead, search, counts, of }: CountedProps) {
  const { t, i18n } = useTranslation()
  const rows = counts.map(({ part, count }) => ({
    key: part,
    name: t(`report.part.${part}`),
    count: count.toLocaleString(i18n.language),
    share: shareInWords({ part: count, of }, t, i18n.language),
    values: [count],
    cases: { ...search, part },
  }))
  const bars = rows.map(({ count, share, ...row }) => ({
    ...row,
    told: of === 0 ? count : isFew({ part: 0, of }) ? share : t('report.countAndShare', { count, share }),
  }))
  const table = (
    <FigureTable
      head={[t('report.column.step'), t('report.column.count'), t('report.column.share')]}
      rows={rows.map(({ count, share, ...row }) => ({ ...row, cells: [count, share] }))}
    />
  )
  return (
    <Figure title={title} lead={lead} table={table}>
      <Bars title={title} desc={t('report.counted.desc')} bars={bars} />
    </Figure>
  )
}
