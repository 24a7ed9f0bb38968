import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftState } from '../../../api/draft/draft-shapes.ts'
import { whyNotWaived } from '../../../core/draft/check/waived.ts'
import type { Finding } from '../../../core/inquiry.ts'
import { ReasonDialog } from '../../shell/reason-dialog.tsx'
import { useTakeWaiverBack, useWaive } from '../../wire/draft.ts'
import { useSession } from '../../wire/session.ts'
import styles from './findings.module.css'
import type { EditedDraft } from './use-draft.ts'

/** The draft whose errors may be let stand while it waits. */
export interface Waivable {
  readonly inquiryId: string
  readonly draft: DraftState
  readonly edited: EditedDraft
}

/** Below an error: the button that lets it stand, or why this person may not. */
export function Waive({ finding, of }: { finding: Finding; of: Waivable }) {
  const { t } = useTranslation()
  const { data: session } = useSession()
  const [asking, setAsking] = useState(false)
  if (!session) return null
  const against = whyNotWaived(finding, session.staff.role)
  if (against !== null) return <p className={styles.waiver}>{t(`waiver.${against}`)}</p>
  return (
    <p className={styles.waiver}>
      <button type="button" className={styles.act} onClick={() => setAsking(true)}>
        {t('act.waive')}
      </button>
      {asking && <WaiveDialog finding={finding} of={of} onClose={() => setAsking(false)} />}
    </p>
  )
}

function WaiveDialog({ finding, of, onClose }: { finding: Finding; of: Waivable; onClose: () => void }) {
  const { t } = useTranslation()
  const waive = useWaive(of.inquiryId)
  const { id, evidence } = finding
  const send = async (reason: string): Promise<void> => {
    if ((await of.edited.flush()) === null) return
    waive.mutate({ id: of.draft.id, finding: id, evidence, reason: reason.trim() }, { onSuccess: onClose })
  }
  return (
    <ReasonDialog
      title={t('waiver.title')}
      field={{ label: t('waiver.reason'), description: t('waiver.reason.why'), maxLength: 500, first: true }}
      act={{ label: t('act.waive.now'), cancel: t('act.keep') }}
      sending={waive}
      refusal={(reason) => (reason.trim().length < 3 ? t('waiver.reason.missing') : null)}
      onAct={(reason) => void send(reason)}
      onClose={onClose}
    >
      <p>{t('waiver.lead')}</p>
      {evidence !== '' && <blockquote className={styles.words}>{evidence}</blockquote>}
    </ReasonDialog>
  )
}

/** Who let an error stand and why, and the way back. */
export function WaivedBy({ waiver, of }: { waiver: DraftState['waivers'][number]; of: Waivable | null }) {
  const { t } = useTranslation()
  const takeBack = useTakeWaiverBack(of?.inquiryId ?? '')
  return (
    <p className={styles.waiver}>
      {t('waiver.by', { name: waiver.by, reason: waiver.reason })}
      {of && (
        <button type="button" className={styles.act} onClick={() => takeBack.mutate(waiver.id)}>
          {t('act.takeBack')}
        </button>
      )}
    </p>
  )
}
