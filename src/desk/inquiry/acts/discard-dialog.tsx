import { Radio } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DiscardBody } from '../../../api/acts/act-shapes.ts'
import { DISCARD_REASONS, saysEnough } from '../../../core/acts/discard-reasons.ts'
import { choiceOf } from '../../choice.ts'
import { ReasonDialog } from '../../shell/reason-dialog.tsx'
import type { Sending } from '../../wire/sending.ts'
import styles from './acts.module.css'

interface DiscardDialogProps {
  readonly count: number
  readonly discard: Sending<DiscardBody>
  readonly onClose: () => void
}

/** Asks why before inquiries are put aside; they can be reopened. */
export function DiscardDialog({ count, discard, onClose }: DiscardDialogProps) {
  const { t } = useTranslation()
  const [code, choose] = useState<(typeof DISCARD_REASONS)[number] | null>(null)
  const refusal = (words: string): string | null => {
    if (code === null) return t('discard.choose')
    return saysEnough(code, words) ? null : t('discard.say')
  }
  return (
    <ReasonDialog
      title={t('discard.title', { count })}
      field={{ label: t('discard.words'), description: t('discard.words.why'), maxLength: 300, rows: 2, first: false }}
      act={{ label: t('act.discard.now'), color: 'red.9', cancel: t('act.keep') }}
      sending={discard}
      refusal={refusal}
      onAct={(words) => code !== null && discard.mutate({ code, words }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('discard.lead', { count })}</p>
      <Radio.Group
        label={t('discard.reason')}
        value={code ?? ''}
        onChange={(chosen) => choose(choiceOf(DISCARD_REASONS, chosen) ?? null)}
      >
        <div className={styles.reasons}>
          {DISCARD_REASONS.map((one, place) => (
            <Radio key={one} value={one} label={t(`discard.reason.${one}`)} data-autofocus={place === 0 || undefined} />
          ))}
        </div>
      </Radio.Group>
    </ReasonDialog>
  )
}
