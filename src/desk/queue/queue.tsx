import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InquiryLine } from '../../api/shapes.ts'
import { useKeys } from '../keys/listen.ts'
import { searchOf } from '../search.ts'
import { Empty, Failed, Loading } from '../shell/states.tsx'
import { useInquiries, type View } from '../wire/inquiries.ts'
import { QueueLine } from './line.tsx'
import styles from './queue.module.css'
import { Views } from './views.tsx'

/** The list of a view, in the order the server gives. */
export function QueueScreen() {
  const { t } = useTranslation()
  const { view = 'queue' } = useSearch({ from: '/frame/queue' })
  const list = useInquiries(view)
  const lines = list.data?.pages.flatMap((page) => page.lines) ?? []
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t('queue.title')}</h1>
      <Views counts={list.data?.pages[0]?.counts} />
      <p className={styles.lead}>{t(`queue.lead.${view}`)}</p>
      {list.isPending && <Loading rows={7} height={74} />}
      {list.isError && <Failed error={list.error} again={() => void list.refetch()} />}
      {list.data && lines.length === 0 && (
        <Empty icon={view === 'queue' ? 'check' : 'queue'} title={t(`queue.empty.${view}`)}>
          <p>{t(`queue.empty.${view}.next`)}</p>
        </Empty>
      )}
      {lines.length > 0 && <Lines key={view} lines={lines} view={view} />}
      {list.hasNextPage && (
        <Button
          className={styles.more ?? ''}
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('queue.more')}
        </Button>
      )}
    </div>
  )
}

function Lines({ lines, view }: { lines: InquiryLine[]; view: View }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [chosenId, choose] = useState<string | null>(null)
  const chosen = lines.findIndex(({ id }) => id === chosenId)
  const move = (to: number): void => choose(lines[Math.min(Math.max(to, 0), lines.length - 1)]?.id ?? null)
  useKeys({
    next: () => move(chosen + 1),
    previous: () => move(chosen - 1),
    open: () => {
      const id = lines[Math.max(chosen, 0)]?.id
      if (id !== undefined) void navigate({ to: '/inquiries/$id', params: { id }, search: searchOf(view) })
    },
  })
  return (
    <ol className={styles.lines} aria-label={t(`view.${view}`)}>
      {lines.map((line) => (
        <QueueLine key={line.id} line={line} search={searchOf(view)} chosen={line.id === chosenId} />
      ))}
    </ol>
  )
}
