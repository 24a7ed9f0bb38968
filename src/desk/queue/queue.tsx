import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { filtersOf } from '../search.ts'
import { PageHeading } from '../shell/page-heading.tsx'
import { Failed, Loading } from '../shell/states.tsx'
import { useInquiries } from '../wire/inquiries.ts'
import { BulkDone } from './bulk-done.tsx'
import { FilterBar } from './filter-bar.tsx'
import { Lines } from './lines.tsx'
import { Nothing } from './nothing.tsx'
import styles from './queue.module.css'
import { useBulkActs } from './use-bulk-acts.ts'
import { Views } from './views.tsx'

/** The list of a view under its filters, in the order the server gives. */
export function QueueScreen() {
  const { t } = useTranslation()
  const search = useSearch({ from: '/frame/queue' })
  const { view = 'queue' } = search
  const list = useInquiries(view, filtersOf(search))
  const counts = useLastKnown(list.data?.pages[0]?.counts)
  const bulk = useBulkActs()
  const lines = list.data?.pages.flatMap((page) => page.lines) ?? []
  return (
    <div className={styles.page}>
      <PageHeading name={t(`view.${view}`)} className={styles.title}>
        {t('queue.title')}
      </PageHeading>
      <FilterBar search={search} />
      <Views counts={counts} search={search} />
      <p className={styles.lead}>{t(`queue.lead.${view}`)}</p>
      <BulkDone bulk={bulk} />
      {list.isPending && <Loading rows={7} height={76} />}
      {list.isError && <Failed error={list.error} again={() => void list.refetch()} />}
      {list.data && lines.length === 0 && <Nothing search={search} mails={list.data.pages[0]?.counts.all} />}
      {lines.length > 0 && (
        <Lines
          key={JSON.stringify(search)}
          lines={lines}
          settled={list.isFetchedAfterMount && !list.isPlaceholderData}
          search={search}
          bulk={bulk}
          onEnd={() => {
            if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
          }}
        />
      )}
    </div>
  )
}

/** While the next list is on its way its counts stay: they are those of all lists, and the tabs would move. */
function useLastKnown<Value>(value: Value | undefined): Value | undefined {
  const [known, know] = useState(value)
  if (value !== undefined && value !== known) know(value)
  return value ?? known
}
