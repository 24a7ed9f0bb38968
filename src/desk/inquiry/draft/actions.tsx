import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftState, Inquiry } from '../../../api/shapes.ts'
import { useKeys } from '../../keys/listen.ts'
import { Act } from '../../shell/act.tsx'
import { Notice } from '../../shell/notice.tsx'
import { useReasons } from '../../shell/reasons.ts'
import { troubleInWords } from '../../shell/trouble.ts'
import { useApprove } from '../../wire/draft.ts'
import { useMay } from '../../wire/session.ts'
import { DiscardDialog } from '../discard.tsx'
import styles from './panel.module.css'
import type { EditedDraft } from './use-draft.ts'

/** Approve or discard; what stands against approving is said beside the button. */
export function Actions({
  inquiry,
  draft,
  edited,
  errors,
}: {
  inquiry: Inquiry
  draft: DraftState
  edited: EditedDraft
  errors: number
}) {
  const { t } = useTranslation()
  const [discarding, setDiscarding] = useState(false)
  const approve = useApprove(inquiry.line.id)
  const role = useMay('staff') ? null : t('why.role.staff')
  const isManager = useMay('manager')
  const reasons = useReasons()
  const forManager = draft.manager === null || isManager ? null : t('why.manager')
  const reason = role ?? forManager ?? againstApproving(edited, errors, t)
  const press = async (): Promise<void> => {
    if (reason !== null || approve.isPending) return
    const version = await edited.flush()
    if (version !== null) approve.mutate({ id: draft.id, version })
  }
  useKeys({ approve: () => void press() })
  return (
    <>
      {draft.manager && (
        <Notice tone="warn">{t('draft.manager', { because: reasons.reason(draft.manager.because) })}</Notice>
      )}
      {approve.isError && (
        <Notice tone="bad" live>
          {troubleInWords(approve.error, t)}
        </Notice>
      )}
      <div className={styles.actions}>
        <Act reason={reason} loading={approve.isPending} onClick={() => void press()}>
          {t('act.approve')}
        </Act>
        <Act variant="default" reason={role} onClick={() => setDiscarding(true)}>
          {t('act.discard')}
        </Act>
        <span className={styles.reason}>{reason}</span>
      </div>
      {discarding && <DiscardDialog inquiryId={inquiry.line.id} onClose={() => setDiscarding(false)} />}
    </>
  )
}

function againstApproving({ keeping, words }: EditedDraft, errors: number, t: TFunction): string | null {
  if (keeping === 'conflict') return t('why.conflict')
  if (words.subject.trim() === '') return t('draft.subject.missing')
  return errors > 0 ? t('why.findings', { count: errors }) : null
}
