import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Empty, Failed, Loading } from '../shell/states.tsx'
import { useSent } from '../wire/sent.ts'
import styles from './sent.module.css'
import { SentMail } from './sent-mail.tsx'

/** Everything that was approved, newest first, and what became of it. */
export function SentScreen() {
  const { t } = useTranslation()
  const sent = useSent()
  const lines = sent.data?.pages.flatMap((page) => page.lines) ?? []
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t('sent.title')}</h1>
      <p className={styles.lead}>{t('sent.lead')}</p>
      {sent.isPending && <Loading rows={6} height={60} />}
      {sent.isError && <Failed error={sent.error} again={() => void sent.refetch()} />}
      {sent.data && lines.length === 0 && (
        <Empty icon="sent" title={t('sent.empty')}>
          <p>{t('sent.empty.next')}</p>
        </Empty>
      )}
      {lines.length > 0 && (
        <ol className={styles.lines}>
          {lines.map((line) => (
            <SentMail key={line.id} line={line} />
          ))}
        </ol>
      )}
      {sent.hasNextPage && (
        <Button
          className={styles.more ?? ''}
          variant="default"
          loading={sent.isFetchingNextPage}
          onClick={() => void sent.fetchNextPage()}
        >
          {t('queue.more')}
        </Button>
      )}
    </div>
  )
}
