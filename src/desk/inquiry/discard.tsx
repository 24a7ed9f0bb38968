import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '../shell/reason-dialog.tsx'
import { useDiscard } from '../wire/inquiries.ts'

/** Asks why before an inquiry is put aside; it can be reopened. */
export function DiscardDialog({ inquiryId, onClose }: { inquiryId: string; onClose: () => void }) {
  const { t } = useTranslation()
  const discard = useDiscard(inquiryId)
  return (
    <ReasonDialog
      title={t('discard.title')}
      field={{ label: t('discard.reason'), description: t('discard.reason.why'), maxLength: 300, first: true }}
      act={{ label: t('act.discard.now'), color: 'red.9', cancel: t('act.keep') }}
      sending={discard}
      onAct={(reason) => discard.mutate(reason.trim(), { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('discard.lead')}</p>
    </ReasonDialog>
  )
}
