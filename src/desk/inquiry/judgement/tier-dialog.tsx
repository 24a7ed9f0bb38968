import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InquiryLine } from '../../../api/inquiry/queue-shapes.ts'
import { TIERS } from '../../../core/inquiry.ts'
import { choiceOf } from '../../choice.ts'
import { ReasonDialog } from '../../shell/reason-dialog.tsx'
import { useSetTier } from '../../wire/judgements.ts'

/** Asks which tier, and why. */
export function TierDialog({ line, onClose }: { line: InquiryLine; onClose: () => void }) {
  const { t } = useTranslation()
  const [tier, setTier] = useState(line.tier ?? 'B')
  const set = useSetTier(line.id)
  return (
    <ReasonDialog
      title={t('setTier.title')}
      field={{ label: t('discard.reason'), description: t('setTier.why'), maxLength: 300, first: false }}
      act={{ label: t('act.setTier.now') }}
      sending={set}
      refusal={(reason) => (reason.trim() === '' ? t('publish.sayWhy') : null)}
      onAct={(reason) => set.mutate({ tier, reason }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('setTier.lead')}</p>
      <SegmentedControl
        aria-label={t('setTier.tier')}
        data={TIERS.map((value) => ({ value, label: value }))}
        value={tier}
        onChange={(chosen) => setTier(choiceOf(TIERS, chosen) ?? tier)}
      />
    </ReasonDialog>
  )
}
