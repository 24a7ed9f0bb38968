import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { DraftState } from '../../../api/draft/draft-shapes.ts'
import type { Inquiry } from '../../../api/inquiry/inquiry-shapes.ts'
import { useKeys } from '../../keys/listen.ts'
import { Act } from '../../shell/act.tsx'
import { Icon } from '../../shell/icons.tsx'
import { Notice } from '../../shell/notice.tsx'
import { useReasons } from '../../shell/reasons.ts'
import { clockAt } from '../../shell/time.ts'
import { troubleInWords } from '../../shell/trouble.ts'
import { useApprove } from '../../wire/draft.ts'
import { useMay } from '../../wire/session.ts'
import { useGoOn } from '../acts/use-go-on.ts'
import styles from './panel.module.css'
import type { EditedDraft } from './use-draft.ts'

/** Approve, to leave now or in the buyer's morning; what stands against approving is said beside the buttons. */
export function Actions({
  inquiry,
  draft,
  edited,
  errors,
  goNext,
}: {
  inquiry: Inquiry
  draft: DraftState
  edited: EditedDraft
  errors: number
  goNext: (() => void) | null
}) {
  const { t } = useTranslation()
  const approve = useApprove(inquiry.line.id)
  const role = useMay('staff') ? null : t('why.role.staff')
  const isManager = useMay('manager')
  const goOn = useGoOn(goNext)
  const reasons = useReasons()
  const forManager = draft.manager === null || isManager ? null : t('why.manager')
  const reason = role ?? forManager ?? againstApproving(edited, errors, t)
  const press = async (leave: 'now' | 'buyers_morning'): Promise<void> => {
    if (reason !== null || approve.isPending) return
    const version = await edited.flush()
    if (version === null) return
    // Awaited, because a callback would be lost: these buttons are gone once the draft is approved.
    const approved = await approve.mutateAsync({ id: draft.id, version, leave }).catch(() => null)
    if (approved !== null) goOn()
  }
  const morning = useMorning(inquiry)
  useKeys({
    approve: () => void press('now'),
    ...(morning !== null && { approveForMorning: () => void press('buyers_morning') }),
  })
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
        <Act reason={reason} loading={approve.isPending} onClick={() => void press('now')}>
          {t('act.approve')}
        </Act>
        {morning !== null && (
          <Act
            reason={reason}
            variant="default"
            disabled={approve.isPending}
            leftSection={<Icon name="clock" size={15} />}
            onClick={() => void press('buyers_morning')}
          >
            {t('act.approveForMorning', { time: morning })}
          </Act>
        )}
        <span className={styles.reason}>{reason}</span>
      </div>
    </>
  )
}

/** When the buyer's office opens next, by the clock there; null while it is open, or when we do not know. */
function useMorning({ day }: Inquiry): string | null {
  const { i18n } = useTranslation()
  if (day === null || day.morning === null || day.presence === 'at_work') return null
  return clockAt(day.zone, Date.parse(day.morning), i18n.language)
}

function againstApproving({ keeping, words }: EditedDraft, errors: number, t: TFunction): string | null {
  if (keeping === 'conflict') return t('why.conflict')
  if (words.subject.trim() === '') return t('draft.subject.missing')
  return errors > 0 ? t('why.findings', { count: errors }) : null
}
