import { Link } from '@tanstack/react-router'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SnippetLine } from '../../../../api/snippet/snippet-shapes.ts'
import { languageName } from '../../../shell/names.ts'
import { placeOfLetter } from './caret-place.ts'
import styles from './snippets.module.css'

/** The snippets that may be meant, below the `/`. The focus stays in the text. */
export function OfferedSnippets({
  listId,
  field,
  from,
  offered,
  at,
  put,
}: {
  listId: string
  field: RefObject<HTMLTextAreaElement | null>
  from: number
  offered: readonly SnippetLine[]
  at: number
  put: (snippet: SnippetLine) => void
}) {
  const { t, i18n } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const text = field.current
    if (text === null) return
    const { below, left } = placeOfLetter(text, from)
    box.current?.style.setProperty('--below', `${text.offsetTop + Math.min(below, text.offsetHeight) + 4}px`)
    box.current?.style.setProperty('--left', `${left}px`)
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [field, from])
  return (
    <div ref={box} className={styles.offered}>
      <div id={listId} role="listbox" aria-label={t('snippets.offered')} className={styles.list}>
        {offered.map((snippet, n) => (
          // The text keeps the focus; its keys choose here.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div
            key={snippet.id}
            id={`${listId}-${n}`}
            role="option"
            tabIndex={-1}
            aria-selected={n === at}
            className={styles.option}
            ref={(element) => {
              if (n === at) element?.scrollIntoView({ block: 'nearest' })
            }}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => put(snippet)}
          >
            <b>{snippet.name}</b>
            <small>
              {snippet.language !== null && languageName(snippet.language, i18n.language)}
              {!snippet.house && ` · ${t('snippets.own')}`}
            </small>
            <span>{snippet.text}</span>
          </div>
        ))}
      </div>
      {offered.length === 0 && <p>{t('snippets.none')}</p>}
      <Link to="/settings" search={{ tab: 'snippets' }} onMouseDown={(event) => event.preventDefault()}>
        {t('snippets.edit')}
      </Link>
    </div>
  )
}
