import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../../api/inquiry/inquiry-shapes.ts'
import { CORRECTABLE, type Correctable } from '../../../core/extract/corrected/fact-correction.ts'
import type { Fact } from '../../../core/inquiry.ts'
import { useKeys } from '../../keys/listen.ts'
import { useMay } from '../../wire/session.ts'
import { factLabel } from '../fact-words.ts'
import { Section } from '../section.tsx'
import { FactEditor } from './fact-editor.tsx'
import { FactRow } from './fact-row.tsx'
import styles from './facts.module.css'

/**
 * What the buyer told us, each fact beside the words it was read from, and what he did not tell; a press on a fact corrects
 * it. What he asks stands among the points.
 */
export function Facts({ inquiry, facts }: { inquiry: Inquiry; facts: readonly Fact[] }) {
  const { t } = useTranslation()
  const [edited, edit] = useState<Correctable | null>(null)
  const [left, leave] = useState<Correctable | null>(null)
  const may = useMay('staff') && inquiry.line.state === 'open'
  const close = (): void => {
    leave(edited)
    edit(null)
  }
  const place = useRef<HTMLDivElement>(null)
  useKeys({
    facts: () => {
      const folded = place.current?.closest('details')
      if (folded) folded.open = true
      place.current?.querySelector('button')?.focus()
    },
  })
  const fields = fieldsOf(facts, inquiry.factCorrections)
  const untold = CORRECTABLE.filter((field) => !fields.includes(field))
  const editor = edited && (
    <FactEditor
      key={edited}
      inquiryId={inquiry.line.id}
      field={edited}
      values={valuesIn(facts, edited)}
      onClose={close}
    />
  )
  return (
    <Section title={t('facts.title')} end={fields.length}>
      <div ref={place}>
        {fields.length === 0 && <p className={styles.none}>{t('facts.none')}</p>}
        <p className={styles.reading} role="status">
          {inquiry.beingRead && t('facts.reading')}
        </p>
        <dl className={styles.facts}>
          {fields.map((field) => (
            <div key={field}>
              <dt>{factLabel(field, t)}</dt>
              <dd>
                {field === edited ? (
                  editor
                ) : (
                  <FactRow
                    inquiry={inquiry}
                    field={field}
                    facts={facts.filter((fact) => fact.field === field)}
                    focus={field === left}
                    onEdit={may ? edit : null}
                  />
                )}
              </dd>
            </div>
          ))}
          {edited !== null && !fields.includes(edited) && (
            <div>
              <dt>{factLabel(edited, t)}</dt>
              <dd>{editor}</dd>
            </div>
          )}
        </dl>
        {may && untold.length > 0 && (
          <p className={styles.untold}>
            <span>{t('facts.untold')}</span>
            {untold.map((field) => (
              <button
                key={field}
                type="button"
                aria-label={t('facts.add', { fact: factLabel(field, t) })}
                onClick={() => edit(field)}
              >
                + {factLabel(field, t)}
              </button>
            ))}
          </p>
        )}
      </div>
    </Section>
  )
}

/** In the order they were read; then those that a person says are not told. */
function fieldsOf(facts: readonly Fact[], corrections: Inquiry['factCorrections']): string[] {
  const all = [...facts.map(({ field }) => field), ...corrections.map(({ field }) => field)]
  return [...new Set(all)].filter((field) => field !== 'points')
}

function valuesIn(facts: readonly Fact[], field: string): string[] {
  return facts.filter((fact) => fact.field === field).map(({ value }) => value)
}
