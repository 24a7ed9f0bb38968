import { SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OUTCOMES, type Outcome } from '../../../core/outcome.ts'
import { choiceOf } from '../../choice.ts'
import { ReasonDialog } from '../../shell/reason-dialog.tsx'
import { useRecordOutcome } from '../../wire/judgements.ts'
import styles from './judgement.module.css'

/** Asks how an inquiry ended; of an order also what it was worth. */
export function OutcomeDialog({ inquiryId, onClose }: { inquiryId: string; onClose: () => void }) {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<Outcome>('won')
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
        description: t('discard.reason.why'),
        maxLength: 300,
        rows: 2,
        first: false,
      }}
      act={{ label: t('act.outcome.now') }}
      sending={record}
      refusal={() => (wrong ? t('outcome.wrongAmount') : null)}
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
