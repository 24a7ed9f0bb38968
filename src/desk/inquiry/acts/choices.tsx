import { type KeyboardEvent, useEffect, useRef } from 'react'
import styles from './acts.module.css'

interface Choice {
  readonly key: string
  readonly label: string
  readonly detail?: string
  /** It holds at present. */
  readonly chosen?: boolean
  readonly pick: () => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** A list one picks from with one press: by mouse, with the arrows and Enter, or with Tab. */
export function Choices({ label, choices }: { label: string; choices: readonly Choice[] }) {
  const list = useRef<HTMLUListElement>(null)
  // For choices that arrive when the dialog is open already; `data-autofocus` is for those that are there before.
  useEffect(() => list.current?.querySelector('button')?.focus(), [])
  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    if (step === undefined || list.current === null) return
    event.preventDefault()
    const buttons = [...list.current.querySelectorAll('button')]
    const place = buttons.findIndex((button) => button === document.activeElement)
    buttons[(place + step + buttons.length) % buttons.length]?.focus()
  }
  return (
    <ul ref={list} className={styles.choices} aria-label={label} onKeyDown={move}>
      {choices.map(({ key, label, detail, chosen, pick }, place) => (
        <li key={key}>
          <button type="button" onClick={pick} aria-pressed={chosen} data-autofocus={place === 0 || undefined}>
            {label}
            {detail !== undefined && <small>{detail}</small>}
          </button>
        </li>
      ))}
    </ul>
  )
}
