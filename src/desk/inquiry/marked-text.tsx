import { useTranslation } from 'react-i18next'
import type { Fact } from '../../core/inquiry.ts'
import { factLabel } from './fact-words.ts'
import { markRanges } from './mark-ranges.ts'
import styles from './marked-text.module.css'

/** The buyer's text with the words marked that facts were read from; each mark says which fact. */
export function MarkedText({ text, facts, language }: { text: string; facts: readonly Fact[]; language: string }) {
  const { t } = useTranslation()
  const pieces = markRanges(
    text,
    facts.map(({ evidence }) => evidence),
  )
  return (
    <div className={styles.text} lang={language} dir="auto">
      {pieces.map((piece) => {
        const fact = piece.of === null ? undefined : facts[piece.of]
        return fact === undefined ? (
          <span key={piece.at}>{piece.text}</span>
        ) : (
          <mark key={piece.at} title={factLabel(fact.field, t)}>
            {piece.text}
          </mark>
        )
      })}
    </div>
  )
}
