import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { DraftState } from '../../../api/draft/draft-shapes.ts'
import type { Inquiry } from '../../../api/inquiry/inquiry-shapes.ts'
import { standingErrors } from '../../../core/draft/check/waived.ts'
import { Notice } from '../../shell/notice.tsx'
import { useCheck } from '../../wire/draft.ts'
import { useBeingAt } from '../../wire/presence.ts'
import { useMay } from '../../wire/session.ts'
import { Actions } from './actions.tsx'
import { AskBacks } from './ask-backs.tsx'
import { Editor } from './editor.tsx'
import { Lines } from './lines.tsx'
import { Marks } from './marks.tsx'
import { Outcome } from './outcome.tsx'
import styles from './panel.module.css'
import { Polished } from './polished.tsx'
import { useDraft } from './use-draft.ts'

/** The reply: its words, its marks, what it asks back, and the decision. */
export function DraftPanel({
  inquiry,
  draft,
  goNext,
}: {
  inquiry: Inquiry
  draft: DraftState
  goNext: (() => void) | null
}) {
  const { t } = useTranslation()
  const edited = useDraft(inquiry.line.id, draft)
  const mayEdit = useMay('staff')
  useBeingAt(inquiry.line.id, edited.keeping === 'unsaved')
  const waiting = draft.state === 'waiting' && inquiry.line.state === 'open'
  const [settled] = useDebouncedValue(edited.words, 350)
  // Also while the words that were there before a new draft came are still to settle.
  const untouched = [settled, edited.words].some(
    ({ subject, text }) => subject === draft.subject && text === draft.text,
  )
  const check = useCheck(draft.id, settled, waiting && !untouched)
  const tone = (untouched ? undefined : check.data) ?? draft.tone
  const errors = standingErrors(edited.words.text, tone.findings, draft.waivers).length
  return (
    <section className={styles.panel} aria-labelledby="draft-title">
      <header className={styles.head}>
        <h2 id="draft-title">{t('draft.title')}</h2>
        <Marks tone={tone} />
        <span className={styles.keeping} data-keeping={edited.keeping} role="status">
          {waiting && t(`keeping.${edited.keeping}`)}
        </span>
      </header>
      {edited.keeping === 'conflict' && <Conflict draft={draft} settle={edited.settle} />}
      {draft.approval !== null && <Outcome inquiry={inquiry} approval={draft.approval} goNext={goNext} />}
      {draft.state === 'discarded' && <Notice tone="quiet">{t('draft.discarded')}</Notice>}
      {waiting && inquiry.polish && inquiry.triage?.draft && (
        <Polished polish={inquiry.polish} drafted={inquiry.triage.draft.text} edited={edited} />
      )}
      <Editor
        inquiry={inquiry}
        draft={draft}
        edited={edited}
        readOnly={!waiting || !mayEdit}
        findings={tone.findings}
      />
      {draft.drafted !== null && (
        <Lines key={draft.id} text={settled.text} drafted={draft.drafted} language={draft.language} />
      )}
      {inquiry.triage?.draft && (
        <AskBacks askBack={inquiry.triage.draft.askBack} attachments={inquiry.triage.draft.attachments} />
      )}
      {waiting && <Actions inquiry={inquiry} draft={draft} edited={edited} errors={errors} goNext={goNext} />}
    </section>
  )
}

function Conflict({ draft, settle }: { draft: DraftState; settle: (whose: 'theirs' | 'ours') => void }) {
  const { t } = useTranslation()
  return (
    <Notice tone="warn" live>
      {t('conflict.words', { name: draft.editedBy ?? t('conflict.somebody') })}
      <div className={styles.choices}>
        <button type="button" onClick={() => settle('theirs')}>
          {t('conflict.theirs')}
        </button>
        <button type="button" onClick={() => settle('ours')}>
          {t('conflict.ours')}
        </button>
      </div>
    </Notice>
  )
}
