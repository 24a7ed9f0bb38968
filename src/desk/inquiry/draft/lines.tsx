import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordingFor } from '../../../core/desk-language.ts'
import { type StandingLine, standingLines } from '../../../core/draft/written/standing-lines.ts'
import type { Draft } from '../../../core/inquiry.ts'
import { useKeys } from '../../keys/listen.ts'
import { lookingAt, usePointed } from '../pointed.tsx'
import styles from './lines.module.css'
import { sourceInWords } from './sources.ts'

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
  const isForeign = language !== new Intl.Locale(i18n.language).language
  const [unfolded, setOpen] = useState(isForeign)
  const { chosen, choose } = usePointed()
  const open = unfolded || chosen !== null
  const fold = (wanted: boolean): void => {
    setOpen(wanted)
    if (!wanted) choose(null)
  }
  useKeys({ gloss: () => fold(!open) })
  if (drafted.lines.length === 0) return null
  const lines = open ? standingLines(text, drafted) : []
  return (
    <details className={styles.box} open={open} onToggle={(event) => fold(event.currentTarget.open)}>
      <summary>
        <h3>{t(isForeign ? 'gloss.title.foreign' : 'gloss.title')}</h3>
      </summary>
      {lines.length === 0 && <p>{t('gloss.none')}</p>}
      <ol>
        {lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; the same words may stand twice
          <Line key={place} line={line} language={language} isForeign={isForeign} />
        ))}
      </ol>
    </details>
  )
}

function Line({
  line: { text, drafted },
  language,
  isForeign,
}: {
  line: StandingLine
  language: string
  /** The letter is not in the language of its reader. */
  isForeign: boolean
}) {
  const { t, i18n } = useTranslation()
  const pointed = usePointed()
  const own = drafted?.points ?? []
  const isPointed = own.some((point) => pointed.points.includes(point))
  const isChosen = pointed.chosen !== null && own.includes(pointed.chosen)
  const place = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isChosen) place.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  const points = own.map((point) => point + 1)
  const sources = [...new Set(drafted?.sources.map((source) => sourceInWords(source, t)))]
  return (
    <li ref={place} data-own={drafted === null} data-pointed={isPointed} {...lookingAt(own, pointed)}>
      <p className={styles.line} dir="auto" lang={drafted === null ? undefined : language}>
        {text.trim()}
      </p>
      {drafted !== null && isForeign && <p className={styles.gloss}>{wordingFor(drafted.gloss, i18n.language)}</p>}
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
