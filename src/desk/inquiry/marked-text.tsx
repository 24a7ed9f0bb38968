import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fact, Point } from '../../core/inquiry.ts'
import { factLabel } from './fact-words.ts'
import { markRanges, type Piece } from './mark-ranges.ts'
import styles from './marked-text.module.css'
import { usePointed } from './pointed.tsx'

/** The buyer's text with the words marked that facts were read from, each saying which fact, and those one looks at. */
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
  const box = useRef<HTMLDivElement>(null)
  const { points: places, quoted } = usePointed()
  const pointed = places.flatMap((place) => points[place]?.text ?? [])
  const from = quoted === null ? -1 : text.indexOf(quoted)
  /** A mark that reaches into the quoted words counts as theirs; what stands between marks only as far as it is quoted. */
  const isQuoted = ({ at, text: own, of }: Piece) =>
    quoted !== null &&
    at < from + quoted.length &&
    from < at + own.length &&
    (of !== null || quoted.includes(own.trim()))
  const isPointed = (words: string) => words.trim() !== '' && pointed.some((said) => said.includes(words.trim()))
  const pieces = markRanges(text, [...facts.map(({ evidence }) => evidence), ...(quoted === null ? [] : [quoted])])
  useEffect(() => {
    if (quoted !== null) box.current?.querySelector('[data-quoted="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [quoted])
  return (
    <div ref={box} className={styles.text} lang={language} dir="auto">
      {pieces.map((piece) => {
        const fact = piece.of === null ? undefined : facts[piece.of]
        return fact === undefined ? (
          <span key={piece.at} data-pointed={isPointed(piece.text)} data-quoted={isQuoted(piece)}>
            {piece.text}
          </span>
        ) : (
          <mark
            key={piece.at}
            title={factLabel(fact.field, t)}
            data-pointed={isPointed(piece.text)}
            data-quoted={isQuoted(piece)}
          >
            {piece.text}
          </mark>
        )
      })}
    </div>
  )
}
