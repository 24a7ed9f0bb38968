import { Button, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SnippetLine } from '../../../api/snippet/snippet-shapes.ts'
import { LETTER_LANGUAGE_CODES } from '../../../core/draft/wording/letter-language.ts'
import { GAP_NAMES, GAPS, withGapsFilled } from '../../../core/snippet/gaps.ts'
import { choiceOf } from '../../choice.ts'
import { putIn } from '../../inquiry/draft/snippets/put-in.ts'
import { languageName } from '../../shell/names.ts'
import { Notice } from '../../shell/notice.tsx'
import { troubleInWords } from '../../shell/trouble.ts'
import { useMay } from '../../wire/session.ts'
import { useAddSnippet, useChangeSnippet } from '../../wire/snippets.ts'
import styles from './snippets.module.css'

/** Writes a snippet, or changes one, and shows what an inquiry makes of it. */
export function SnippetForm({ snippet, done }: { snippet: SnippetLine | null; done: () => void }) {
  const { t, i18n } = useTranslation()
  const manager = useMay('manager')
  const [name, setName] = useState(snippet?.name ?? '')
  const [language, setLanguage] = useState(snippet?.language ?? null)
  const [text, setText] = useState(snippet?.text ?? '')
  const [house, setHouse] = useState(snippet?.house ?? manager)
  const field = useRef<HTMLTextAreaElement>(null)
  const add = useAddSnippet()
  const change = useChangeSnippet()
  const error = add.error ?? change.error
  const keep = (event: FormEvent): void => {
    event.preventDefault()
    const words = { name: name.trim(), language, text }
    if (snippet === null) add.mutate({ ...words, house }, { onSuccess: done })
    else change.mutate({ ...words, id: snippet.id, version: snippet.version }, { onSuccess: done })
  }
  return (
    <form className={styles.form} onSubmit={keep}>
      <div className={styles.pair}>
        <TextInput
          label={t('snippets.name')}
          description={t('snippets.name.why')}
          value={name}
          required
          maxLength={40}
          pattern="[^\/／]*"
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('snippets.language')}
          description={t('snippets.language.why')}
          data={[
            { value: '', label: t('snippets.anyLanguage') },
            ...LETTER_LANGUAGE_CODES.map((value) => ({ value, label: languageName(value, i18n.language) })),
          ]}
          value={language ?? ''}
          onChange={(event) => setLanguage(choiceOf(LETTER_LANGUAGE_CODES, event.currentTarget.value) ?? null)}
        />
      </div>
      {snippet === null && manager && (
        <SegmentedControl
          aria-label={t('snippets.whose')}
          data={['house', 'own'].map((value) => ({ value, label: t(`snippets.${value}`) }))}
          value={house ? 'house' : 'own'}
          onChange={(value) => setHouse(value === 'house')}
        />
      )}
      <Textarea
        ref={field}
        label={t('snippets.text')}
        attributes={{ input: { dir: 'auto' } }}
        value={text}
        required
        rows={6}
        maxLength={5000}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Gaps
        put={(gap) =>
          field.current && putIn(field.current, field.current.selectionStart, field.current.selectionEnd, gap)
        }
      />
      {text.includes('{{') && <Preview text={text} />}
      {error !== null && (
        <Notice tone="bad" live>
          {troubleInWords(error, t)}
        </Notice>
      )}
      <div className={styles.acts}>
        <Button type="submit" loading={add.isPending || change.isPending}>
          {t('act.keep')}
        </Button>
        <Button variant="default" onClick={done}>
          {t('act.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** What the inquiry fills in, by names in the language of the desk. */
function Gaps({ put }: { put: (gap: string) => void }) {
  const { t, i18n } = useTranslation()
  return (
    <div className={styles.gaps}>
      {t('snippets.gaps')}
      {GAPS.map((gap) => {
        const written = `{{${GAP_NAMES[gap][i18n.language.startsWith('zh') ? 'zh' : 'en']}}}`
        return (
          <Button key={gap} size="compact-xs" variant="default" onClick={() => put(written)}>
            {written}
          </Button>
        )
      })}
    </div>
  )
}

function Preview({ text }: { text: string }) {
  const { t } = useTranslation()
  const sample = { buyer: 'Ana Lima', buyerCompany: 'Lima Comércio Ltda', product: 'LED panel 600 × 600 mm' }
  return (
    <section aria-label={t('snippets.preview')}>
      <small>{t('snippets.preview')}</small>
      <p className={styles.preview} dir="auto">
        {withGapsFilled(text, { ...sample, me: 'Grace Lou', house: 'Your Company Ltd' })}
      </p>
    </section>
  )
}
