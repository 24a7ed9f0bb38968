import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type StandingLine, standingLines } from '../../../core/draft/written/standing-lines.ts'
import type { Draft } from '../../../core/inquiry.ts'
import { useKeys } from '../../keys/listen.ts'
import styles from './lines.module.css'
import { sourceInWords } from './sources.ts'

type Tongue = 'en' | 'zh'

/** The letter as it stands, line by line: what each line says to the reader, what it answers and where it is from. */
export function Lines({
  text,
  drafted,
  language,
}: {
  text: string
  drafted: Pick<Draft, 'text' | 'lines'>
  /** Of the letter, ISO 639-1. */
  language: string
}) {
  const { t, i18n } = useTranslation()
  const reader: Tongue = i18n.language === 'zh-CN' ? 'zh' : 'en'
  const isForeign = language !== reader
  const [open, setOpen] = useState(isForeign)
  useKeys({ gloss: () => setOpen(!open) })
  if (drafted.lines.length === 0) return null
  const lines = open ? standingLines(text, drafted) : []
  return (
    <details className={styles.box} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{t(isForeign ? 'gloss.title.foreign' : 'gloss.title')}</h3>
      </summary>
      {lines.length === 0 && <p>{t('gloss.none')}</p>}
      <ol>
        {lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; the same words may stand twice
          <Line key={place} line={line} language={language} reader={isForeign ? reader : null} />
        ))}
      </ol>
    </details>
  )
}

/** @param reader null when the letter is in the reader's language */
function Line({
  line: { text, drafted },
  language,
  reader,
}: {
  line: StandingLine
  language: string
  reader: Tongue | null
}) {
  const { t } = useTranslation()
  const points = drafted?.points.map((point) => point + 1) ?? []
  const sources = [...new Set(drafted?.sources.map((source) => sourceInWords(source, t)))]
  return (
    <li data-own={drafted === null}>
      <p className={styles.line} dir="auto" lang={drafted === null ? undefined : language}>
        {text.trim()}
      </p>
      {drafted !== null && reader !== null && <p className={styles.gloss}>{drafted.gloss[reader]}</p>}
      {drafted === null && <p className={styles.ground}>{t('gloss.own')}</p>}
      {points.length + sources.length > 0 && (
        <ul className={styles.ground}>
          {points.length > 0 && <li>{t('gloss.points', { count: points.length, points: points.join(', ') })}</li>}
          {sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      )}
    </li>
  )
}
