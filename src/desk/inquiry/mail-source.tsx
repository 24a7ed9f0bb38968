import { useTranslation } from 'react-i18next'
import { Failed, Loading } from '../shell/states.tsx'
import { useSource } from '../wire/mails.ts'
import styles from './mail-source.module.css'

/** The mail byte by byte, header first, for whoever wants to know where it came from. */
export function Source({ mailId }: { mailId: string }) {
  const { t } = useTranslation()
  const source = useSource(mailId)
  if (source.isError) return <Failed error={source.error} again={() => void source.refetch()} />
  if (source.data === undefined) return <Loading rows={4} height={40} />
  return (
    <>
      {source.data.cut && <p className={styles.cut}>{t('mail.source.cut')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keys */}
      <pre className={styles.source} tabIndex={0} aria-label={t('mail.source')} dir="ltr">
        {source.data.text}
      </pre>
    </>
  )
}
