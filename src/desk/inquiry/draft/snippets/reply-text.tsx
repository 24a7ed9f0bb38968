import { Button, Textarea } from '@mantine/core'
import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SnippetLine } from '../../../../api/snippet/snippet-shapes.ts'
import { type Gap, withGapsFilled } from '../../../../core/snippet/gaps.ts'
import { offeredSnippets } from '../../../../core/snippet/offered.ts'
import type { Slash } from '../../../../core/snippet/slash.ts'
import { useSnippets } from '../../../wire/snippets.ts'
import { OfferedSnippets } from './offered-snippets.tsx'
import { putIn } from './put-in.ts'
import styles from './snippets.module.css'
import { useSlash } from './use-slash.ts'

/** Mantine lays a plain `dir` on the wrapper, which sees only the label. */
const WRITTEN_EITHER_WAY = { input: { dir: 'auto' } }
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** The text of the reply: typed, or put in from snippets with a `/`. */
export function ReplyText({
  field,
  text,
  language,
  known,
  readOnly,
  type,
}: {
  field: RefObject<HTMLTextAreaElement | null>
  text: string
  language: string
  known: Readonly<Record<Gap, string | null>>
  readOnly: boolean
  type: (text: string) => void
}) {
  const { t } = useTranslation()
  const listId = useId()
  const { slash, look, leave } = useSlash(field)
  const { data } = useSnippets()
  const [chosen, choose] = useState(0)
  const lines = data?.lines ?? []
  const offered = slash === null ? [] : offeredSnippets(lines, slash.query, language)
  const at = Math.min(chosen, Math.max(offered.length - 1, 0))
  const put = (snippet: SnippetLine, { from, query }: Slash): void => {
    if (field.current === null) return
    const words = withGapsFilled(snippet.text, known)
    putIn(field.current, from, from + 1 + query.length, words)
    selectGap(field.current, from, words)
    choose(0)
  }
  const press = (event: KeyboardEvent): void => {
    const picked = offered[at]
    const step = STEPS[event.key]
    if (slash === null || event.nativeEvent.isComposing || event.shiftKey) return
    if (event.key === 'Escape') leave()
    else if (picked === undefined) return
    else if (step !== undefined) choose((at + step + offered.length) % offered.length)
    else if (event.key === 'Enter' || event.key === 'Tab') put(picked, slash)
    else return
    event.preventDefault()
  }
  const shown = slash !== null && (offered.length > 0 || slash.query === '')
  return (
    <div className={styles.field}>
      {!readOnly && (
        <Button
          className={styles.open ?? ''}
          size="compact-xs"
          variant="subtle"
          onClick={() => field.current && askForSnippets(field.current)}
        >
          {t('snippets.open')}
        </Button>
      )}
      <Textarea
        ref={field}
        label={t('draft.text')}
        attributes={WRITTEN_EITHER_WAY}
        classNames={{ input: styles.text ?? '' }}
        value={text}
        readOnly={readOnly}
        maxLength={50_000}
        aria-autocomplete="list"
        aria-controls={shown ? listId : undefined}
        aria-activedescendant={offered[at] === undefined ? undefined : `${listId}-${at}`}
        onChange={(event) => {
          type(event.currentTarget.value)
          choose(0)
          look()
        }}
        onSelect={look}
        onBlur={look}
        onKeyDown={press}
      />
      {shown && slash !== null && (
        <OfferedSnippets
          listId={listId}
          field={field}
          from={slash.from}
          offered={offered}
          at={at}
          put={(snippet) => put(snippet, slash)}
        />
      )}
      <span className={styles.told} role="status">
        {shown && t('snippets.count', { count: offered.length })}
      </span>
    </div>
  )
}

/** As if one had typed the `/`, with the blank before it that it needs. */
function askForSnippets(field: HTMLTextAreaElement): void {
  const { selectionStart, selectionEnd, value } = field
  const glued = /\S/.test(value.charAt(selectionStart - 1))
  putIn(field, selectionStart, selectionEnd, glued ? ' /' : '/')
}

/** What stays open is where one goes on typing. */
function selectGap(field: HTMLTextAreaElement, from: number, words: string): void {
  const gap = /\{\{[^{}]+\}\}/.exec(words)
  if (gap !== null) field.setSelectionRange(from + gap.index, from + gap.index + gap[0].length)
}
