import { useTranslation } from 'react-i18next'
import type { ReportAnswer } from '../../api/report/report-shapes.ts'
import { Bars } from './bars.tsx'
import { Figure } from './figure.tsx'
import type { ReportSearch } from './search.ts'

/** Why inquiries were lost, in the words of who recorded it. */
export function ReasonsFigure({ report, search }: { report: ReportAnswer; search: ReportSearch }) {
  const { t, i18n } = useTranslation()
  const { reasons } = report.funnel
  if (reasons.length === 0) return null
  const bars = reasons.map(({ reason, count }) => ({
    key: reason,
    name: reason === '' ? t('report.reason.none') : reason,
    values: [count],
    told: count.toLocaleString(i18n.language),
    cases: { ...search, part: 'lost' as const },
  }))
  return (
    <Figure title={t('report.reasons')} lead={t('report.reasons.lead')}>
      <Bars title={t('report.reasons')} desc={t('report.counted.desc')} bars={bars} />
    </Figure>
  )
}
