import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ReportAnswer } from '../../api/report/report-shapes.ts'
import { STEPS } from '../../core/report/funnel.ts'
import { CHANGED } from '../../core/report/letters.ts'
import { KEPT } from '../../core/report/promises.ts'
import { PageHeading } from '../shell/page-heading.tsx'
import { Empty, Failed, Loading } from '../shell/states.tsx'
import { useReport } from '../wire/reports.ts'
import { CountedFigure } from './counted.tsx'
import { Files } from './files.tsx'
import { daysInWords, percent, shareInWords } from './in-words.ts'
import { LoadFigure } from './load.tsx'
import { RateFigure } from './rate.tsx'
import { ReasonsFigure } from './reasons.tsx'
import { ReportBar } from './report-bar.tsx'
import styles from './reports.module.css'
import { ResponseFigure } from './response.tsx'
import { queryOf, type ReportSearch } from './search.ts'

/** How quickly buyers are answered, and what comes of it. Every figure opens the inquiries it counts. */
export function ReportsScreen() {
  const { t } = useTranslation()
  const search = useSearch({ from: '/frame/reports' })
  const report = useReport(queryOf(search))
  return (
    <div className={styles.page} aria-busy={report.isPlaceholderData}>
      <header className={styles.head}>
        <PageHeading name={t('nav.reports')} />
        <Files name="figures" search={search} />
      </header>
      <ReportBar search={search} />
      {report.isPending && <Loading rows={3} height={180} />}
      {report.isError && <Failed error={report.error} again={() => void report.refetch()} />}
      {report.data && !report.isError && <Figures report={report.data} search={search} />}
    </div>
  )
}

function Figures({ report, search }: { report: ReportAnswer; search: ReportSearch }) {
  const { t, i18n } = useTranslation()
  const { response, funnel, edits, promises, load, period, timeZone } = report
  const days = daysInWords(period, timeZone, i18n.language)
  const arrived = load.ours.reduce((sum, count) => sum + count, 0)
  const given = Object.values(promises.counts).reduce((sum, count) => sum + count, 0)
  const nothing = arrived + edits.letters + given + report.rate.wall.of === 0
  return (
    <>
      <p className={styles.lead} role="status">
        {t('report.lead', { days, count: response.turns })}
      </p>
      {nothing ? (
        <Empty icon="info" title={t('report.empty')}>
          <p>{t('report.empty.next')}</p>
          <p>
            <Link to="/reports">{t('report.empty.clear')}</Link>
          </p>
        </Empty>
      ) : (
        <div className={styles.figures}>
          <ResponseFigure report={report} search={search} />
          <CountedFigure
            title={t('report.funnel')}
            lead={t('report.funnel.lead')}
            search={search}
            counts={[
              ...STEPS.map((part) => ({ part, count: funnel.steps[part] })),
              { part: 'lost', count: funnel.lost },
              { part: 'dead', count: funnel.dead },
            ]}
            of={funnel.steps.inquired}
          />
          <LoadFigure report={report} search={search} />
          <RateFigure report={report} search={search} />
          <ReasonsFigure report={report} search={search} />
          <CountedFigure
            title={t('report.promises')}
            lead={t('report.promises.lead', { share: shareInWords(promises.inTime, t, i18n.language) })}
            search={search}
            counts={KEPT.map((part) => ({ part, count: promises.counts[part] }))}
            of={given}
          />
          <CountedFigure
            title={t('report.edits')}
            lead={t('report.edits.lead', {
              count: edits.letters,
              median: edits.median === null ? '–' : percent(edits.median, i18n.language),
            })}
            search={search}
            counts={CHANGED.map((part) => ({ part, count: edits.counts[part] }))}
            of={edits.letters}
          />
        </div>
      )}
    </>
  )
}
