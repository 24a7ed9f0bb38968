import { useTranslation } from 'react-i18next'
import styles from './quote.module.css'

/** The buyer's own words, in quotation marks; nothing when there are none. */
export function Quote({ words }: { words: string }) {
  const { t } = useTranslation()
  return words === '' ? null : <q className={styles.quote}>{t('quote', { words })}</q>
}
