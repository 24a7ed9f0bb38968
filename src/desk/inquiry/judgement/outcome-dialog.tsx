import { SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OUTCOMES, type Outcome } from '../../../core/outcome.ts'
import { choiceOf } from '../../choice.ts'
import { ReasonDialog } from '../../shell/reason-dialog.tsx'
import { useRecordOutcome } from '../../wire/judgements.ts'
import styles from './judgement.module.css'

interface OutcomeDialogProps {
  readonly inquiryId: string
  /** What is chosen when it opens. */
  readonly first?: Outcome
  readonly onClose: () => void
}

/** Asks how an inquiry ended, of an order also what it was worth; why one was lost has to be said. */
export function OutcomeDialog({ inquiryId, first = 'won', onClose }: OutcomeDialogProps) {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<Outcome>(first)
  const [amount, setAmount] = useState('')
  const [currency, setCurrency] = useState('USD')
  const record = useRecordOutcome(inquiryId)
  const worth = outcome === 'won' && amount.trim() !== ''
  const wrong = worth && !(Number(amount) > 0 && /^[A-Z]{3}$/.test(currency))
  const value = worth ? { amount: Number(amount), currency } : null
  return (
    <ReasonDialog
      title={t('outcome.title')}
      field={{
        label: t('discard.reason'),
        description: t(outcome === 'lost' ? 'outcome.reason.lost' : 'outcome.reason.why'),
        maxLength: 300,
        rows: 2,
        first: false,
      }}
      act={{ label: t('act.outcome.now') }}
      sending={record}
      refusal={(reason) => {
        if (outcome === 'lost' && reason.trim() === '') return t('publish.sayWhy')
        return wrong ? t('outcome.wrongAmount') : null
      }}
      onAct={(reason) => record.mutate({ outcome, value, reason }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('outcome.lead')}</p>
      <SegmentedControl
        aria-label={t('outcome.title')}
        data={OUTCOMES.map((one) => ({ value: one, label: t(`outcome.${one}`) }))}
        value={outcome}
        onChange={(chosen) => setOutcome(choiceOf(OUTCOMES, chosen) ?? outcome)}
      />
      {outcome === 'won' && (
        <div className={styles.money}>
          <TextInput
            label={t('outcome.amount')}
            inputMode="decimal"
            value={amount}
            onChange={(event) => setAmount(event.currentTarget.value)}
          />
          <TextInput
            label={t('outcome.currency')}
            maxLength={3}
            value={currency}
            onChange={(event) => setCurrency(event.currentTarget.value.toUpperCase())}
          />
        </div>
      )}
    </ReasonDialog>
  )
}
