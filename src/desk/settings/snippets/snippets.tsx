import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SnippetLine } from '../../../api/snippet/snippet-shapes.ts'
import { matches } from '../../keys/match.ts'
import { Act } from '../../shell/act.tsx'
import { languageName } from '../../shell/names.ts'
import { Notice } from '../../shell/notice.tsx'
import { Empty, Failed, Loading } from '../../shell/states.tsx'
import { troubleInWords } from '../../shell/trouble.ts'
import { useMay } from '../../wire/session.ts'
import { useAddSnippet, useDropSnippet, useSnippets } from '../../wire/snippets.ts'
import styles from '../settings.module.css'
import { SnippetForm } from './snippet-form.tsx'
import own from './snippets.module.css'

/** So many are seen at one look. */
const FEW = 8

/** The words that are put into replies with a `/`: the house's, and one's own. */
export function SnippetsPanel() {
  const { t } = useTranslation()
  const snippets = useSnippets()
  const [edited, edit] = useState<SnippetLine | 'new' | null>(null)
  const [wanted, want] = useState('')
  if (snippets.isPending) return <Loading rows={4} height={64} />
  if (snippets.isError) return <Failed error={snippets.error} again={() => void snippets.refetch()} />
  const { lines } = snippets.data
  const shown = lines.filter(({ name, text }) => matches(wanted, [name, text]))
  return (
    <div className={styles.stack}>
      <p className={styles.lead}>{t('snippets.lead')}</p>
      {edited === 'new' ? (
        <SnippetForm snippet={null} done={() => edit(null)} />
      ) : (
        <div className={styles.ends}>
          <Button onClick={() => edit('new')}>{t('snippets.new')}</Button>
        </div>
      )}
      {lines.length > FEW && (
        <TextInput
          aria-label={t('snippets.search')}
          placeholder={t('snippets.search')}
          value={wanted}
          onChange={(event) => want(event.currentTarget.value)}
        />
      )}
      {lines.length === 0 && edited !== 'new' && (
        <Empty icon="info" title={t('snippets.empty')}>
          <p>{t('snippets.empty.next')}</p>
        </Empty>
      )}
      {lines.length > 0 && shown.length === 0 && <p className={styles.lead}>{t('snippets.notFound')}</p>}
      <Lines lines={shown} edited={edited} edit={edit} />
    </div>
  )
}

function Lines({
  lines,
  edited,
  edit,
}: {
  lines: readonly SnippetLine[]
  edited: SnippetLine | 'new' | null
  edit: (snippet: SnippetLine | null) => void
}) {
  const { t } = useTranslation()
  const drop = useDropSnippet()
  const putBack = useAddSnippet()
  const [dropped, setDropped] = useState<SnippetLine | null>(null)
  const error = drop.error ?? putBack.error
  const letGo = (snippet: SnippetLine): void => drop.mutate(snippet.id, { onSuccess: () => setDropped(snippet) })
  return (
    <>
      {error !== null && (
        <Notice tone="bad" live>
          {troubleInWords(error, t)}
        </Notice>
      )}
      {dropped !== null && (
        <Notice
          tone="quiet"
          live
          end={
            <Button
              size="xs"
              variant="default"
              onClick={() =>
                putBack.mutate(
                  { name: dropped.name, language: dropped.language, text: dropped.text, house: dropped.house },
                  { onSuccess: () => setDropped(null) },
                )
              }
            >
              {t('snippets.putBack')}
            </Button>
          }
        >
          {t('snippets.dropped', { name: dropped.name })}
        </Notice>
      )}
      {lines.length > 0 && (
        <ul className={styles.rows}>
          {lines.map((line) =>
            edited !== 'new' && edited?.id === line.id ? (
              <li key={line.id} className={own.open}>
                <SnippetForm snippet={edited} done={() => edit(null)} />
              </li>
            ) : (
              <Line key={line.id} line={line} edit={() => edit(line)} drop={() => letGo(line)} />
            ),
          )}
        </ul>
      )}
    </>
  )
}

function Line({ line, edit, drop }: { line: SnippetLine; edit: () => void; drop: () => void }) {
  const { t, i18n } = useTranslation()
  const manager = useMay('manager')
  const reason = line.house && !manager ? t('snippets.managersOnly') : null
  const language = line.language === null ? t('snippets.anyLanguage') : languageName(line.language, i18n.language)
  return (
    <li>
      <span className={styles.name}>
        <b>/{line.name}</b>
        <small>
          {language} · {t(line.house ? 'snippets.house' : 'snippets.own')}
        </small>
        <span className={own.text} dir="auto">
          {line.text}
        </span>
      </span>
      <span className={own.acts}>
        <Act
          size="xs"
          variant="default"
          reason={reason}
          aria-label={t('snippets.change', { name: line.name })}
          onClick={edit}
        >
          {t('snippets.edit.act')}
        </Act>
        <Act
          size="xs"
          variant="default"
          reason={reason}
          aria-label={t('snippets.drop', { name: line.name })}
          onClick={drop}
        >
          {t('act.remove')}
        </Act>
      </span>
    </li>
  )
}
