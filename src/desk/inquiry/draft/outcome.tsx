import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DraftState } from '../../../api/shapes.ts'
import { useKeys } from '../../keys/listen.ts'
import { Act } from '../../shell/act.tsx'
import { Icon } from '../../shell/icons.tsx'
import { Notice } from '../../shell/notice.tsx'
import { outboundTone } from '../../shell/outbound-tone.ts'
import { troubleInWords } from '../../shell/trouble.ts'
import { useNow } from '../../shell/use-now.ts'
import { useUndo } from '../../wire/draft.ts'
import { useMay } from '../../wire/session.ts'
import styles from './outcome.module.css'

type Approval = NonNullable<DraftState['approval']>

/** After approving: how long it can be taken back, then what became of the mail. */
export function Outcome({
  inquiryId,
  approval,
  goNext,
}: {
  inquiryId: string
  approval: Approval
  goNext: (() => void) | null
}) {
  const { t } = useTranslation()
  const left = Math.ceil((Date.parse(approval.undoUntil) - useNow(250)) / 1000)
  const undo = useUndo(inquiryId)
  const undoable = left > 0
  const role = useMay('staff') ? null : t('why.role.staff')
  const press = (): void => {
    if (undoable && role === null && !undo.isPending) undo.mutate(approval.id)
  }
  useKeys({ undo: press })
  return (
    <>
      <Notice
        tone={undoable ? 'good' : outboundTone(approval.state)}
        live
        end={
          <span className={styles.ends}>
            {undoable && (
              <Act
                size="xs"
                variant="default"
                reason={role}
                loading={undo.isPending}
                leftSection={<Icon name="undo" size={15} />}
                onClick={press}
              >
                {t('act.undo')}
              </Act>
            )}
            {goNext && (
              <Button size="xs" onClick={goNext} rightSection={<Icon name="right" size={15} />}>
                {t('act.next')}
              </Button>
            )}
          </span>
        }
      >
        <b>{undoable ? t('outcome.approved', { name: approval.by }) : t(`outbound.${approval.state}`)}</b>{' '}
        <span aria-hidden={undoable}>
          {undoable
            ? t('outcome.leaves', { count: left })
            : (approval.answer ?? t('outcome.by', { name: approval.by }))}
        </span>
        {undoable && (
          <span className={styles.track} aria-hidden="true">
            <span style={{ width: `${shareLeft(approval, left)}%` }} />
          </span>
        )}
      </Notice>
      {undo.isError && (
        <Notice tone="bad" live>
          {troubleInWords(undo.error, t)}
        </Notice>
      )}
    </>
  )
}

function shareLeft({ approvedAt, undoUntil }: Approval, left: number): number {
  const whole = (Date.parse(undoUntil) - Date.parse(approvedAt)) / 1000
  return whole > 0 ? Math.min(100, (100 * left) / whole) : 0
}
