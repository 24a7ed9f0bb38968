import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MILESTONES, OUTCOMES, type Outcome } from '../../../core/outcome.ts'
import { useKeys } from '../../keys/listen.ts'
import { Act } from '../../shell/act.tsx'
import { Icon } from '../../shell/icons.tsx'
import { Notice } from '../../shell/notice.tsx'
import { troubleInWords } from '../../shell/trouble.ts'
import { useRecordOutcome } from '../../wire/judgements.ts'
import { useDropOutcome, useMarkStep, useProgress } from '../../wire/progress.ts'
import { useMay } from '../../wire/session.ts'
import { OutcomeDialog } from '../judgement/outcome-dialog.tsx'
import styles from './acts.module.css'

/** How far the inquiry came and how it ended, each one press; a second press takes it back. */
export function ProgressBar({ inquiryId }: { inquiryId: string }) {
  const { t } = useTranslation()
  const [asking, ask] = useState<Outcome | null>(null)
  const { data } = useProgress(inquiryId)
  const [mark, record, drop] = [useMarkStep(inquiryId), useRecordOutcome(inquiryId), useDropOutcome(inquiryId)]
  const reason = useMay('staff') ? null : t('why.role.staff')
  useKeys({ outcome: () => reason === null && ask('won') })
  if (data === undefined) return <div className={styles.progress} />
  const press = (outcome: Outcome): void => {
    if (data.outcome === outcome) drop.mutate()
    else if (outcome === 'lost') ask('lost')
    else record.mutate({ outcome, value: null })
  }
  const failed = [mark, record, drop].find(({ isError }) => isError)
  return (
    <>
      <div className={styles.progress} role="group" aria-label={t('progress.label')}>
        {MILESTONES.map((step) => (
          <Step
            key={step}
            name={t(`progress.${step}`)}
            on={data[step]}
            reason={reason}
            onPress={() => mark.mutate({ step, reached: !data[step] })}
          />
        ))}
        {OUTCOMES.map((outcome) => (
          <Step
            key={outcome}
            name={t(`outcome.${outcome}`)}
            on={data.outcome === outcome}
            reason={reason}
            onPress={() => press(outcome)}
          />
        ))}
      </div>
      {failed && <Notice tone="bad">{troubleInWords(failed.error, t)}</Notice>}
      {asking && <OutcomeDialog inquiryId={inquiryId} first={asking} onClose={() => ask(null)} />}
    </>
  )
}

function Step({
  name,
  on,
  reason,
  onPress,
}: {
  name: string
  on: boolean
  reason: string | null
  onPress: () => void
}) {
  return (
    <Act
      size="compact-xs"
      variant={on ? 'light' : 'default'}
      aria-pressed={on}
      reason={reason}
      leftSection={on && <Icon name="check" size={13} />}
      onClick={onPress}
    >
      {name}
    </Act>
  )
}
