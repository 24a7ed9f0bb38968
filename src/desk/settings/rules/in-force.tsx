import { useTranslation } from 'react-i18next'
import { Notice } from '../../shell/notice.tsx'
import { Failed, Loading } from '../../shell/states.tsx'
import { dayAndTime } from '../../shell/time.ts'
import { useRules } from '../../wire/rules.ts'
import { Complaints } from '../complaints.tsx'
import styles from '../settings.module.css'

/** Which rules decide now, and what is wrong with the files if they were not taken. */
export function InForce() {
  const { t, i18n } = useTranslation()
  const rules = useRules()
  if (rules.isPending) return <Loading rows={2} height={64} />
  if (rules.isError) return <Failed error={rules.error} again={() => void rules.refetch()} />
  const { number, loadedAt, folder, complaints } = rules.data
  return (
    <>
      <p className={styles.lead}>{t('rules.lead')}</p>
      {complaints.length === 0 ? (
        <Notice tone="good">{t('rules.good')}</Notice>
      ) : (
        <Notice tone="bad">
          <b>{t('rules.complaints', { count: complaints.length })}</b>
          <Complaints complaints={complaints} />
        </Notice>
      )}
      <div className={styles.card}>
        <dl className={styles.facts}>
          <dt>{t('rules.version')}</dt>
          <dd>{number}</dd>
          <dt>{t('rules.loadedAt')}</dt>
          <dd>{dayAndTime(loadedAt, i18n.language)}</dd>
          <dt>{t('rules.folder')}</dt>
          <dd className={styles.link}>{folder}</dd>
        </dl>
      </div>
    </>
  )
}
