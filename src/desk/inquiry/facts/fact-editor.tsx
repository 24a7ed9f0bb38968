import { Button } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Correctable, SEVERAL, valuesOf } from '../../../core/extract/corrected/fact-correction.ts'
import { troubleInWords } from '../../shell/trouble.ts'
import { useCorrectFact } from '../../wire/facts.ts'
import { factLabel } from '../fact-words.ts'
import styles from './facts.module.css'
import { ValueControl } from './value-control.tsx'

interface FactEditorProps {
  readonly inquiryId: string
  readonly field: Correctable
  readonly values: readonly string[]
  readonly onClose: () => void
}

/** Corrects a fact in place: Enter saves, Esc leaves, and nothing written means that the mail does not tell it. */
export function FactEditor({ inquiryId, field, values, onClose }: FactEditorProps) {
  const { t } = useTranslation()
  const [written, write] = useState(() => withRoom(field, values))
  const [wrong, setWrong] = useState(false)
  const correct = useCorrectFact(inquiryId)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), [])
  const save = (event: FormEvent): void => {
    event.preventDefault()
    const said = valuesOf(field, written)
    setWrong(said === null)
    if (said !== null) correct.mutate({ field, values: said }, { onSuccess: onClose })
  }
  // Kept from the desk's keys: there Esc leaves the field, and would take the focus from the fact again.
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  const change = (place: number, value: string): void =>
    write(
      withRoom(
        field,
        written.map((one, at) => (at === place ? value : one)),
      ),
    )
  return (
    <form ref={form} className={styles.editor} aria-label={factLabel(field, t)} onSubmit={save} onKeyDown={leave}>
      {written.map((value, place) => (
        <ValueControl
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          key={place}
          field={field}
          label={
            written.length > 1 ? t('facts.nth', { fact: factLabel(field, t), place: place + 1 }) : factLabel(field, t)
          }
          value={value}
          onChange={(changed) => change(place, changed)}
        />
      ))}
      <p className={styles.wrong} role="alert">
        {wrong && t(`facts.wrong.${field}`, { defaultValue: t('facts.wrong') })}
        {correct.isError && troubleInWords(correct.error, t)}
      </p>
      <div className={styles.acts}>
        <Button type="submit" size="compact-xs" loading={correct.isPending}>
          {t('facts.save')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={onClose}>
          {t('act.cancel')}
        </Button>
        <small>{t('facts.empty')}</small>
      </div>
    </form>
  )
}

/** A list ends with room for one more. */
function withRoom(field: Correctable, values: readonly string[]): readonly string[] {
  if (!SEVERAL.has(field)) return values.length > 0 ? values : ['']
  return values.at(-1) === '' ? values : [...values, '']
}
