import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '../../shell/reason-dialog.tsx'
import { useAskManager, useNote } from '../../wire/acts.ts'

const LONGEST = 2000

/** A word for colleagues. */
export function NoteDialog({ inquiryId, onClose }: { inquiryId: string; onClose: () => void }) {
  const { t } = useTranslation()
  const note = useNote(inquiryId)
  return (
    <ReasonDialog
      title={t('note.title')}
      field={{ label: t('note.text'), description: t('note.why'), maxLength: LONGEST, rows: 4, first: true }}
      act={{ label: t('act.note.now') }}
      sending={note}
      refusal={(words) => (words.trim() === '' ? t('note.missing') : null)}
      onAct={(words) => note.mutate(words, { onSuccess: onClose })}
      onClose={onClose}
    >
      {null}
    </ReasonDialog>
  )
}

/** A question to whoever is a manager. */
export function AskDialog({ inquiryId, onClose }: { inquiryId: string; onClose: () => void }) {
  const { t } = useTranslation()
  const ask = useAskManager(inquiryId)
  return (
    <ReasonDialog
      title={t('askManager.title')}
      field={{
        label: t('askManager.question'),
        description: t('askManager.why'),
        maxLength: LONGEST,
        rows: 4,
        first: true,
      }}
      act={{ label: t('act.ask.now') }}
      sending={ask}
      refusal={(words) => (words.trim() === '' ? t('askManager.missing') : null)}
      onAct={(words) => ask.mutate(words, { onSuccess: onClose })}
      onClose={onClose}
    >
      {null}
    </ReasonDialog>
  )
}
