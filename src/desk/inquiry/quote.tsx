import { useTranslation } from 'react-i18next'
import { usePointed } from './pointed.tsx'
import styles from './quote.module.css'

/** The buyer's own words, in quotation marks, which lead to their place in the mail; nothing when there are none. */
export function Quote({ words }: { words: string }) {
  const { t } = useTranslation()
  const { text, quoted, quote } = usePointed()
  if (words === '') return null
  const said = <q className={styles.quote}>{t('quote', { words })}</q>
  if (!text.includes(words)) return said
  return (
    <button
      type="button"
      className={styles.lead}
      title={t('quote.show')}
      aria-pressed={quoted === words}
      onClick={() => quote(quoted === words ? null : words)}
    >
      {said}
    </button>
  )
}
