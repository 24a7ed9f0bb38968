import { useTranslation } from 'react-i18next'
import type { MailboxLine } from '../../api/house/house-shapes.ts'
import styles from './settings.module.css'

/** What stands in the way at a mail server, what to do, and the server's own words. */
export function MailboxTrouble({ name, problem }: { name: string; problem: NonNullable<MailboxLine['problem']> }) {
  const { t } = useTranslation()
  return (
    <>
      <b>{name}</b> {t(`mailTrouble.${problem.trouble}`)}
      {problem.answer !== '' && <small className={styles.told}>{t('mailTest.told', { words: problem.answer })}</small>}
    </>
  )
}
