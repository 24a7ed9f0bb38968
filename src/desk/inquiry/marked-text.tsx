import { useTranslation } from 'react-i18next'
import type { Fact, Point } from '../../core/inquiry.ts'
import { factLabel } from './fact-words.ts'
import { markRanges } from './mark-ranges.ts'
import styles from './marked-text.module.css'
import { usePointed } from './pointed.tsx'

/** The buyer's text with the words marked that facts were read from, each saying which fact, and those of the point one looks at. */
export function MarkedText({
  text,
  facts,
  points,
  language,
}: {
  text: string
  facts: readonly Fact[]
  points: readonly Point[]
  language: string
}) {
  const { t } = useTranslation()
  const pointed = usePointed().points.flatMap((place) => points[place]?.text ?? [])
  const isPointed = (words: string) => words.trim() !== '' && pointed.some((said) => said.includes(words.trim()))
  const pieces = markRanges(
    text,
    facts.map(({ evidence }) => evidence),
  )
  return (
    <div className={styles.text} lang={language} dir="auto">
      {pieces.map((piece) => {
        const fact = piece.of === null ? undefined : facts[piece.of]
        return fact === undefined ? (
          <span key={piece.at} data-pointed={isPointed(piece.text)}>
            {piece.text}
          </span>
        ) : (
          <mark key={piece.at} title={factLabel(fact.field, t)} data-pointed={isPointed(piece.text)}>
            {piece.text}
          </mark>
        )
      })}
    </div>
  )
}
