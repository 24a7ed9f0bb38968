import { Button } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Icon } from '../shell/icons.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { Empty, Failed, Loading } from '../shell/states.tsx'
import { useCases } from '../wire/reports.ts'
import { useStatus } from '../wire/session.ts'
import { CaseRow } from './case-row.tsx'
import styles from './cases.module.css'
import { Files } from './files.tsx'
import { daysInWords, hourInWords } from './in-words.ts'
import report from './reports.module.css'
import { queryOf } from './search.ts'

/** The inquiries that a figure counts. */
export function CasesScreen() {
  const { t, i18n } = useTranslation()
  const search = useSearch({ from: '/frame/reports/cases' })
  const { part, hour, clock: _, ...narrowed } = search
  const cases = useCases(queryOf(search))
  const zone = useStatus().data?.company.timeZone
  const [page] = cases.data?.pages ?? []
  const lines = cases.data?.pages.flatMap(({ lines: some }) => some) ?? []
  return (
    <div className={report.page}>
      <Link to="/reports" search={narrowed} className={styles.back}>
        <Icon name="left" size={16} />
        {t('nav.reports')}
      </Link>
      <header className={report.head}>
        <PageHeading name={t(`report.part.${part}`)}>
          {t(`report.part.${part}`)}
          {hour !== undefined && `, ${hourInWords(hour, i18n.language)}`}
        </PageHeading>
        <Files name="cases" search={search} />
      </header>
      {page && zone && (
        <p className={report.lead} role="status">
          {t('report.cases.lead', { days: daysInWords(page.period, zone, i18n.language), count: page.total })}
        </p>
      )}
      {cases.isPending && <Loading rows={6} height={60} />}
      {cases.isError && <Failed error={cases.error} again={() => void cases.refetch()} />}
      {page?.total === 0 && (
        <Empty icon="info" title={t('report.cases.empty')}>
          <p>{t('report.cases.empty.next')}</p>
          <p>
            <Link to="/reports" search={narrowed}>
              {t('report.cases.empty.back')}
            </Link>
          </p>
        </Empty>
      )}
      {lines.length > 0 && (
        <ol className={styles.lines}>
          {lines.map((line) => (
            <CaseRow key={`${line.inquiryId} ${line.at} ${line.promised?.en}`} line={line} part={part} />
          ))}
        </ol>
      )}
      {cases.hasNextPage && (
        <Button variant="default" loading={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
          {t('queue.more')}
        </Button>
      )}
    </div>
  )
}
