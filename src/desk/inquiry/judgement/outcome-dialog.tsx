import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OUTCOMES, type Outcome } from '../../../core/outcome.ts'
import { choiceOf } from '../../choice.ts'
import { Act } from '../../shell/act.tsx'
import { Dialog } from '../../shell/dialog.tsx'
import { Notice } from '../../shell/notice.tsx'
import { troubleInWords } from '../../shell/trouble.ts'
import { useRecordOutcome } from '../../wire/judgements.ts'
import styles from './judgement.module.css'

/** Asks how an inquiry ended; of an order also what it was worth. */
export function OutcomeDialog({ inquiryId, onClose }: { inquiryId: string; onClose: () => void }) {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<Outcome>('won')
  const [amount, setAmount] = useState('')
  const [currency, setCurrency] = useState('USD')
  const [reason, setReason] = useState('')
  const record = useRecordOutcome(inquiryId)
  const worth = outcome === 'won' && amount.trim() !== ''
  const wrong = worth && !(Number(amount) > 0 && /^[A-Z]{3}$/.test(currency))
  const value = worth ? { amount: Number(amount), currency } : null
  return (
    <Dialog title={t('outcome.title')} onClose={onClose}>
      <div className={styles.body}>
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
        <Textarea
          label={t('discard.reason')}
          description={t('discard.reason.why')}
          maxLength={300}
          rows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {record.isError && (
          <Notice tone="bad" live>
            {troubleInWords(record.error, t)}
          </Notice>
        )}
        <div className={styles.ends}>
          <Button variant="default" onClick={onClose}>
            {t('act.cancel')}
          </Button>
          <Act
            loading={record.isPending}
            reason={wrong ? t('outcome.wrongAmount') : null}
            onClick={() => record.mutate({ outcome, value, reason }, { onSuccess: onClose })}
          >
            {t('act.outcome.now')}
          </Act>
        </div>
      </div>
    </Dialog>
  )
}
