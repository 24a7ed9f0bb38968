import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../../api/inquiry/inquiry-shapes.ts'
import type { InquiryLine } from '../../../api/inquiry/queue-shapes.ts'
import { useKeys } from '../../keys/listen.ts'
import { Act } from '../../shell/act.tsx'
import { Icon } from '../../shell/icons.tsx'
import { useAssign, useDiscard, useSnooze } from '../../wire/acts.ts'
import styles from './acts.module.css'
import { AssignDialog } from './assign-dialog.tsx'
import { DiscardDialog } from './discard-dialog.tsx'
import { SnoozeDialog } from './snooze-dialog.tsx'
import { useWhyNot } from './use-why-not.ts'
import { AskDialog, NoteDialog } from './words-dialogs.tsx'

const OFFERED = [
  { act: 'snooze', icon: 'clock' },
  { act: 'assign', icon: 'person' },
  { act: 'note', icon: 'note' },
  { act: 'ask', icon: 'question' },
  { act: 'discard', icon: 'bin' },
] as const
type Offered = (typeof OFFERED)[number]['act']

/** What one can do with an inquiry besides answering it; what cannot be done now says why. */
export function ActBar({ inquiry }: { inquiry: Inquiry }) {
  const { t } = useTranslation()
  const [open, show] = useState<Offered | null>(null)
  const { line } = inquiry
  const whyNot = useWhyNot(line)
  const press = (act: Offered): void => {
    if (whyNot(act) === null) show(act)
  }
  useKeys({
    snooze: () => press('snooze'),
    assign: () => press('assign'),
    note: () => press('note'),
    ask: () => press('ask'),
    discard: () => press('discard'),
  })
  return (
    <div className={styles.bar} role="group" aria-label={t('acts.label')}>
      {OFFERED.map(({ act, icon }) => (
        <Act
          key={act}
          size="xs"
          variant="default"
          reason={whyNot(act)}
          leftSection={<Icon name={icon} size={15} />}
          onClick={() => press(act)}
        >
          {act === 'assign' && line.owner ? t('assign.owner', { name: line.owner.name }) : t(`act.${act}`)}
        </Act>
      ))}
      {open !== null && <Opened act={open} inquiry={inquiry} onClose={() => show(null)} />}
    </div>
  )
}

function Opened({ act, inquiry, onClose }: { act: Offered; inquiry: Inquiry; onClose: () => void }) {
  const { id } = inquiry.line
  if (act === 'snooze') return <Snooze inquiry={inquiry} onClose={onClose} />
  if (act === 'assign') return <Assign line={inquiry.line} onClose={onClose} />
  if (act === 'note') return <NoteDialog inquiryId={id} onClose={onClose} />
  if (act === 'ask') return <AskDialog inquiryId={id} onClose={onClose} />
  return <Discard inquiryId={id} onClose={onClose} />
}

function Snooze({ inquiry: { line, triage }, onClose }: { inquiry: Inquiry; onClose: () => void }) {
  return (
    <SnoozeDialog
      inquiryId={line.id}
      buyerZone={triage?.buyer.timeZone ?? null}
      current={line.snoozed}
      snooze={useSnooze(line.id)}
      onClose={onClose}
    />
  )
}

function Assign({ line, onClose }: { line: InquiryLine; onClose: () => void }) {
  return <AssignDialog owner={line.owner} assign={useAssign(line.id)} onClose={onClose} />
}

function Discard({ inquiryId, onClose }: { inquiryId: string; onClose: () => void }) {
  return <DiscardDialog count={1} discard={useDiscard(inquiryId)} onClose={onClose} />
}
