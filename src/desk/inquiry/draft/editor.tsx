import { TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftState } from '../../../api/draft/draft-shapes.ts'
import type { Inquiry } from '../../../api/inquiry/inquiry-shapes.ts'
import type { Finding } from '../../../core/inquiry.ts'
import { useKeys } from '../../keys/listen.ts'
import { Findings } from './findings.tsx'
import { ReplyText } from './snippets/reply-text.tsx'
import { useKnown } from './snippets/use-known.ts'
import type { EditedDraft } from './use-draft.ts'

/** Mantine lays a plain `dir` on the wrapper, which sees only the label. */
const WRITTEN_EITHER_WAY = { input: { dir: 'auto' } }

/** Subject and text of the reply, and below them what the check found. */
export function Editor({
  inquiry,
  draft,
  edited,
  readOnly,
  findings,
}: {
  inquiry: Inquiry
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
      <ReplyText
        field={text}
        text={edited.words.text}
        language={draft.language}
        known={useKnown(inquiry)}
        readOnly={readOnly}
        type={(typed) => edited.type({ text: typed })}
      />
      <Findings
        findings={findings}
        waivers={draft.waivers}
        text={edited.words.text}
        waivable={readOnly ? null : { inquiryId: inquiry.line.id, draft, edited }}
        show={show}
      />
    </>
  )
}
