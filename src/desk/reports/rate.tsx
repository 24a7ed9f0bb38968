import { useTranslation } from 'react-i18next'
import type { ReportAnswer } from '../../api/report/report-shapes.ts'
import { Figure } from './figure.tsx'
import { daysInWords, shareInWords } from './in-words.ts'
import type { ReportSearch } from './search.ts'
import { Tiles } from './tiles.tsx'

/** The response rate as the big platform counts it, on our own mailbox. */
export function RateFigure({ report, search }: { report: ReportAnswer; search: ReportSearch }) {
  const { t, i18n } = useTranslation()
  const { rate, timeZone } = report
  const days = daysInWords(rate.period, timeZone, i18n.language)
  const missed = rate.wall.of - rate.wall.part
  return (
    <Figure title={t('report.rate')} lead={t('report.rate.lead', { days })}>
      <Tiles
        tiles={[
          {
            name: t('report.rate.wall'),
            value: shareInWords(rate.wall, t, i18n.language),
            cases: t('report.buyers', { count: rate.wall.of }),
            search: { ...search, part: 'rate_met' },
          },
          {
            name: t('report.rate.work'),
            value: shareInWords(rate.work, t, i18n.language),
            cases: t('report.buyers', { count: rate.work.of }),
            search: { ...search, part: 'rate_met_work' },
          },
          {
            name: t('report.part.rate_missed'),
            value: missed.toLocaleString(i18n.language),
            cases: t('report.buyers', { count: rate.wall.of }),
            search: { ...search, part: 'rate_missed' },
          },
        ]}
      />
    </Figure>
  )
}
