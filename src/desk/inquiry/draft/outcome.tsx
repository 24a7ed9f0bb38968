import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DraftState } from '../../../api/draft/draft-shapes.ts'
import type { Inquiry } from '../../../api/inquiry/inquiry-shapes.ts'
import { afterTakingBack, type OutboundState } from '../../../core/outbound.ts'
import { type Refusal, refusalOf } from '../../../core/server-answer.ts'
import { useKeys } from '../../keys/listen.ts'
import { Act } from '../../shell/act.tsx'
import { answerInWords } from '../../shell/answer-in-words.ts'
import { Icon } from '../../shell/icons.tsx'
import { Notice } from '../../shell/notice.tsx'
import { outboundTone } from '../../shell/outbound-tone.ts'
import { useReasons } from '../../shell/reasons.ts'
import { clockAt, instantInWords } from '../../shell/time.ts'
import { troubleInWords } from '../../shell/trouble.ts'
import { useNow } from '../../shell/use-now.ts'
import { serverNow } from '../../wire/clock.ts'
import { useUndo } from '../../wire/draft.ts'
import { useMay } from '../../wire/session.ts'
import styles from './outcome.module.css'

type Approval = NonNullable<DraftState['approval']>

/** Seconds; what waits longer is not counted down. */
const MOMENT = 600

/** A reply that is due is usually taken up within a second: only then can it be seen to wait. */
const TAKEN_UP_WITHIN = 3

/** After approving: what becomes of the mail, and how to take it back while it waits or when it failed. */
export function Outcome({
  inquiry,
  approval,
  goNext,
}: {
  inquiry: Inquiry
  approval: Approval
  goNext: (() => void) | null
}) {
  const { t } = useTranslation()
  const left = Math.ceil((Date.parse(approval.undoUntil) - useNow(250)) / 1000)
  const undo = useUndo(inquiry.line.id)
  const counting = left > 0
  const then = afterTakingBack(approval.state)
  const offered = then !== null && (counting || left < -TAKEN_UP_WITHIN)
  const role = useMay('staff') ? null : t('why.role.staff')
  const press = (): void => {
    if (offered && role === null && !undo.isPending) undo.mutate(approval.id)
  }
  useKeys({ undo: press })
  return (
    <>
      <Notice
        tone={counting ? 'good' : outboundTone(approval.state)}
        live
        end={
          <span className={styles.ends}>
            {offered && (
              <Act
                size="xs"
                variant="default"
                reason={role}
                loading={undo.isPending}
                leftSection={<Icon name="undo" size={15} />}
                onClick={press}
              >
                {counting && left <= MOMENT ? t('act.undo') : t('act.takeBack')}
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
        {counting ? (
          <Leaves approval={approval} left={left} zone={inquiry.triage?.buyer.timeZone ?? null} />
        ) : (
          <Fate approval={approval} />
        )}
        {offered && !counting && <p className={styles.then}>{t(`takeBack.${whatFor(then)}`)}</p>}
      </Notice>
      {undo.isError && (
        <Notice tone="bad" live>
          {troubleInWords(undo.error, t)}
        </Notice>
      )}
    </>
  )
}

/** What waits for hours is told by both clocks, what leaves in a moment by the seconds. */
function Leaves({ approval, left, zone }: { approval: Approval; left: number; zone: string | null }) {
  const { t, i18n } = useTranslation()
  if (left <= MOMENT) return <Countdown approval={approval} left={left} />
  const at = Date.parse(approval.undoUntil)
  const there = zone === null ? null : clockAt(zone, at, i18n.language)
  const here = instantInWords(approval.undoUntil, serverNow(), i18n.language)
  return (
    <>
      <b>{t('outcome.approved', { name: approval.by })}</b>{' '}
      <span>{there === null ? t('outcome.leavesAt', { here }) : t('outcome.leavesAt.both', { here, there })}</span>
    </>
  )
}

function Countdown({ approval, left }: { approval: Approval; left: number }) {
  const { t } = useTranslation()
  return (
    <>
      <b>{t('outcome.approved', { name: approval.by })}</b>{' '}
      <span aria-hidden="true">{t('outcome.leaves', { count: left })}</span>
      <span className={styles.track} aria-hidden="true">
        <span style={{ width: `${shareLeft(approval, left)}%` }} />
      </span>
    </>
  )
}

function Fate({ approval: { state, answer, by } }: { approval: Approval }) {
  const { t } = useTranslation()
  const { told } = useReasons()
  return (
    <>
      <b>{t(`outbound.${state}`)}</b>{' '}
      <span>{answer === null ? t('outcome.by', { name: by }) : answerInWords(answer, t, told)}</span>
      {state === 'rejected' && answer !== null && <p className={styles.then}>{t(`refusal.${refusalIn(answer)}`)}</p>}
    </>
  )
}

/** What the server meant, whatever we said before its words. */
function refusalIn(answer: string): Refusal {
  return refusalOf(/\b[45]\d\d[ -][^]*/.exec(answer)?.[0] ?? answer)
}

/** What taking back is for, by what the mail then becomes. */
function whatFor(then: OutboundState): 'waiting' | 'failed' | 'unknown' {
  if (then === 'unknown') return 'unknown'
  return then === 'cancelled' ? 'waiting' : 'failed'
}

function shareLeft({ approvedAt, undoUntil }: Approval, left: number): number {
  const whole = (Date.parse(undoUntil) - Date.parse(approvedAt)) / 1000
  return whole > 0 ? Math.min(100, (100 * left) / whole) : 0
}
