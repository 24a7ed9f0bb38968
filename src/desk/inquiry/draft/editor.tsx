import { Textarea, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftState } from '../../../api/shapes.ts'
import type { Finding } from '../../../core/inquiry.ts'
import { useKeys } from '../../keys/listen.ts'
import { Findings } from './findings.tsx'
import styles from './panel.module.css'
import type { EditedDraft } from './use-draft.ts'

/** Mantine lays a plain `dir` on the wrapper, which sees only the label. */
const WRITTEN_EITHER_WAY = { input: { dir: 'auto' } }

/** Subject and text of the reply, and below them what the check found. */
export function Editor({
  inquiryId,
  draft,
  edited,
  readOnly,
  findings,
}: {
  inquiryId: string
  draft: DraftState
  edited: EditedDraft
  readOnly: boolean
  findings: readonly Finding[]
}) {
  const { t } = useTranslation()
  const text = useRef<HTMLTextAreaElement>(null)
  useKeys({ edit: () => text.current?.focus() })
  const show = (evidence: string): void => {
    const from = edited.words.text.toLowerCase().indexOf(evidence.toLowerCase())
    if (from < 0) return
    text.current?.focus()
    text.current?.setSelectionRange(from, from + evidence.length)
  }
  return (
    <>
      <TextInput
        label={t('draft.subject')}
        attributes={WRITTEN_EITHER_WAY}
        value={edited.words.subject}
        readOnly={readOnly}
        maxLength={300}
        error={edited.words.subject.trim() === '' && t('draft.subject.missing')}
        onChange={(event) => edited.type({ subject: event.currentTarget.value })}
      />
      <Textarea
        ref={text}
        label={t('draft.text')}
        attributes={WRITTEN_EITHER_WAY}
        classNames={{ input: styles.text ?? '' }}
        value={edited.words.text}
        readOnly={readOnly}
        maxLength={50_000}
        onChange={(event) => edited.type({ text: event.currentTarget.value })}
      />
      <Findings
        findings={findings}
        waivers={draft.waivers}
        text={edited.words.text}
        waivable={readOnly ? null : { inquiryId, draft, edited }}
        show={show}
      />
    </>
  )
}
