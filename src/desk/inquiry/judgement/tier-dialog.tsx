import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InquiryLine } from '../../../api/shapes.ts'
import { TIERS } from '../../../core/inquiry.ts'
import { choiceOf } from '../../choice.ts'
import { Act } from '../../shell/act.tsx'
import { Dialog } from '../../shell/dialog.tsx'
import { Notice } from '../../shell/notice.tsx'
import { troubleInWords } from '../../shell/trouble.ts'
import { useSetTier } from '../../wire/judgements.ts'
import styles from './judgement.module.css'

/** Asks which tier, and why. */
export function TierDialog({ line, onClose }: { line: InquiryLine; onClose: () => void }) {
  const { t } = useTranslation()
  const [tier, setTier] = useState(line.tier ?? 'B')
  const [reason, setReason] = useState('')
  const set = useSetTier(line.id)
  return (
    <Dialog title={t('setTier.title')} onClose={onClose}>
      <div className={styles.body}>
        <p>{t('setTier.lead')}</p>
        <SegmentedControl
          aria-label={t('setTier.tier')}
          data={TIERS.map((value) => ({ value, label: value }))}
          value={tier}
          onChange={(chosen) => setTier(choiceOf(TIERS, chosen) ?? tier)}
        />
        <Textarea
          label={t('discard.reason')}
          description={t('setTier.why')}
          maxLength={300}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {set.isError && (
          <Notice tone="bad" live>
            {troubleInWords(set.error, t)}
          </Notice>
        )}
        <div className={styles.ends}>
          <Button variant="default" onClick={onClose}>
            {t('act.cancel')}
          </Button>
          <Act
            loading={set.isPending}
            reason={reason.trim() === '' ? t('publish.sayWhy') : null}
            onClick={() => set.mutate({ tier, reason }, { onSuccess: onClose })}
          >
            {t('act.setTier.now')}
          </Act>
        </div>
      </div>
    </Dialog>
  )
}
