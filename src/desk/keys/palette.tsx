import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../shell/dialog.tsx'
import { useInquiriesFound } from '../wire/inquiries.ts'
import { type Command, useCommands } from './commands.ts'
import { KeyNames } from './key-names.tsx'
import { matches } from './match.ts'
import styles from './palette.module.css'

const GROUPS = ['acts', 'places', 'inquiries'] as const
type Entry = Omit<Command, 'group'> & { readonly group: (typeof GROUPS)[number] }

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/**
 * Everything by its name: what can be done here, where one can go, and inquiries by their words.
 * A combobox with a list (ARIA Authoring Practices, combobox pattern).
 */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [typed, type] = useState('')
  const [chosen, choose] = useState(0)
  const listId = useId()
  const commands = useCommands()
  // As it was when this was opened: the dialog itself answers to no keys.
  const [possible] = useState(commands)
  const found = useFound(typed.trim())
  const entries: readonly Entry[] = [...possible.filter(({ label, also }) => matches(typed, [label, also])), ...found]
  const at = Math.min(chosen, Math.max(entries.length - 1, 0))
  const run = (entry: Entry | undefined): void => {
    if (entry === undefined) return
    onClose()
    // After the dialog has given the focus back.
    setTimeout(entry.run)
  }
  const press = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(entries[at])
    else if (step !== undefined) choose((at + step + entries.length) % Math.max(entries.length, 1))
    else return
    event.preventDefault()
  }
  return (
    <Dialog title={t('palette.title')} onClose={onClose}>
      <input
        className={styles.field}
        data-autofocus
        role="combobox"
        aria-label={t('palette.field')}
        aria-expanded={entries.length > 0}
        aria-controls={listId}
        aria-activedescendant={entries[at] === undefined ? undefined : `${listId}-${at}`}
        aria-autocomplete="list"
        placeholder={t('palette.field')}
        value={typed}
        onChange={(event) => {
          type(event.currentTarget.value)
          choose(0)
        }}
        onKeyDown={press}
      />
      <div id={listId} role="listbox" aria-label={t('palette.title')} className={styles.list}>
        {GROUPS.map((group) => (
          <Group key={group} group={group} entries={entries} at={at} listId={listId} run={run} />
        ))}
      </div>
      <p className={styles.none} role="status">
        {entries.length === 0 && t('palette.none')}
      </p>
    </Dialog>
  )
}

interface Listed {
  readonly entries: readonly Entry[]
  /** The chosen one, from 0. */
  readonly at: number
  readonly listId: string
  readonly run: (entry: Entry) => void
}

function Group({ group, entries, at, listId, run }: Listed & { group: Entry['group'] }) {
  const { t } = useTranslation()
  const own = entries.map((entry, place) => ({ entry, place })).filter(({ entry }) => entry.group === group)
  if (own.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: options of a list are grouped by this role; a fieldset is for fields.
    <div role="group" aria-label={t(`palette.${group}`)}>
      <span className={styles.group} aria-hidden="true">
        {t(`palette.${group}`)}
      </span>
      {own.map(({ entry, place }) => (
        <button
          key={entry.id}
          type="button"
          id={`${listId}-${place}`}
          ref={(element) => {
            if (place === at) element?.scrollIntoView({ block: 'nearest' })
          }}
          role="option"
          aria-selected={place === at}
          tabIndex={-1}
          className={styles.entry}
          onClick={() => run(entry)}
        >
          <span className={styles.label}>{entry.label}</span>
          {entry.press !== null && (
            <span className={styles.press}>
              <KeyNames press={entry.press} />
            </span>
          )}
        </button>
      ))}
    </div>
  )
}

/** The first inquiries in which the words stand. */
function useFound(words: string): readonly Entry[] {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return useInquiriesFound(words).map(({ id, from, subject }) => ({
    id,
    group: 'inquiries',
    label: `${from.name ?? from.address ?? t('from.unknown')} · ${subject || t('subject.none')}`,
    also: '',
    press: null,
    run: () => void navigate({ to: '/inquiries/$id', params: { id }, search: {} }),
  }))
}
