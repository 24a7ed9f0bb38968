import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../../api/inquiry/inquiry-shapes.ts'
import { CORRECTABLE, type Correctable } from '../../../core/extract/corrected/fact-correction.ts'
import type { Fact } from '../../../core/inquiry.ts'
import { troubleInWords } from '../../shell/trouble.ts'
import { useTakeFactAsRead } from '../../wire/facts.ts'
import { factLabel, factValue } from '../fact-words.ts'
import { Quote } from '../quote.tsx'
import styles from './facts.module.css'

interface FactRowProps {
  readonly inquiry: Inquiry
  readonly field: string
  readonly facts: readonly Fact[]
  /** It was edited a moment ago. */
  readonly focus: boolean
  /** Null: it may not be corrected now. */
  readonly onEdit: ((field: Correctable) => void) | null
}

/** The values of one fact with the buyer's words, who corrected it, and the way to correct it. */
export function FactRow({ inquiry, field, facts, focus, onEdit }: FactRowProps) {
  const { t, i18n } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (focus) button.current?.focus()
  }, [focus])
  const own = CORRECTABLE.find((one) => one === field)
  const correction = inquiry.factCorrections.find((one) => one.field === field)
  const words = facts.map(({ value }) => factValue(field, value, t, i18n.language)).join(' · ')
  const quotes = [...new Set(facts.map(({ evidence }) => evidence))].filter((evidence) => evidence !== words)
  const shown = words === '' ? t('facts.notTold') : words
  const by = facts.find((fact) => fact.by !== undefined)?.by
  return (
    <>
      {own && onEdit ? (
        <button
          ref={button}
          type="button"
          className={styles.value}
          aria-label={t('facts.correct', { fact: factLabel(field, t), value: shown })}
          onClick={() => onEdit(own)}
        >
          {shown}
        </button>
      ) : (
        shown
      )}{' '}
      {quotes.map((evidence) => (
        <Quote key={evidence} words={evidence} />
      ))}
      {correction ? (
        <Corrected inquiryId={inquiry.line.id} correction={correction} may={onEdit !== null} />
      ) : (
        by !== undefined && <span className={styles.by}>{t('facts.byEarlier', { name: by })}</span>
      )}
    </>
  )
}

type Correction = Inquiry['factCorrections'][number]

function Corrected({ inquiryId, correction, may }: { inquiryId: string; correction: Correction; may: boolean }) {
  const { t, i18n } = useTranslation()
  const asRead = useTakeFactAsRead(inquiryId)
  const { field, was, by } = correction
  const read = was.map((value) => factValue(field, value, t, i18n.language)).join(' · ')
  return (
    <span className={styles.by}>
      {asRead.isError
        ? troubleInWords(asRead.error, t)
        : t('facts.by', { name: by, was: read === '' ? t('facts.notTold') : read })}{' '}
      {may && (
        <button
          type="button"
          aria-label={t('facts.asRead.of', { fact: factLabel(field, t) })}
          disabled={asRead.isPending}
          onClick={() => asRead.mutate(field)}
        >
          {t('facts.asRead')}
        </button>
      )}
    </span>
  )
}
