import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '../../shell/reason-dialog.tsx'
import { useGoBack } from '../../wire/rules.ts'

/** Asks why before the numbers of an earlier version come back. */
export function GoBackDialog({ number, base, onClose }: { number: number; base: number; onClose: () => void }) {
  const { t } = useTranslation()
  const goBack = useGoBack()
  return (
    <ReasonDialog
      title={t('goBack.title', { number })}
      field={{ label: t('publish.comment'), description: t('publish.comment.why'), maxLength: 500, first: true }}
      act={{ label: t('act.goBack.now') }}
      sending={goBack}
      refusal={(comment) => (comment.trim() === '' ? t('publish.sayWhy') : null)}
      onAct={(comment) => goBack.mutate({ number, base, comment }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('goBack.lead', { number, next: base + 1 })}</p>
    </ReasonDialog>
  )
}
