import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../keys/listen.ts'
import type { ListSearch } from '../search.ts'
import { Icon } from '../shell/icons.tsx'
import styles from './filter-bar.module.css'

/** So long nobody types before the list is asked for, in milliseconds. */
const PAUSE = 30

/** What is looked for in mails and names, of all kinds. */
export function SearchField({ search }: { search: ListSearch }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const field = useRef<HTMLInputElement>(null)
  const { words: asked = '', ...others } = search
  const [words, setWords] = useState(asked)
  const [known, setKnown] = useState(asked)
  if (known !== asked) {
    setKnown(asked)
    if (words.trim() !== asked) setWords(asked)
  }
  useKeys({ search: () => field.current?.focus() })
  useEffect(() => {
    const wanted = words.trim()
    if (wanted === asked) return undefined
    const found = { ...others, ...(wanted === '' ? {} : { words: wanted }) }
    // Who begins to search looks through everything; the tabs narrow it.
    const next = asked === '' && others.view === undefined ? { ...found, view: 'all' as const } : found
    const timer = setTimeout(() => void navigate({ to: '/queue', search: next, replace: true }), PAUSE)
    return () => clearTimeout(timer)
  })
  return (
    <TextInput
      ref={field}
      type="search"
      size="sm"
      className={styles.search ?? ''}
      leftSection={<Icon name="search" size={16} />}
      aria-label={t('filter.words')}
      placeholder={t('filter.words')}
      value={words}
      onChange={(event) => setWords(event.currentTarget.value)}
    />
  )
}
