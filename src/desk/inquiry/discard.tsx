import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../shell/dialog.tsx'
import { Notice } from '../shell/notice.tsx'
import { troubleInWords } from '../shell/trouble.ts'
import { useDiscard } from '../wire/inquiries.ts'
import styles from './discard.module.css'

/** Asks why before an inquiry is put aside; it can be reopened. */
export function DiscardDialog({ inquiryId, onClose }: { inquiryId: string; onClose: () => void }) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const discard = useDiscard(inquiryId)
  return (
    <Dialog title={t('discard.title')} onClose={onClose}>
      <div className={styles.body}>
        <p>{t('discard.lead')}</p>
        <Textarea
          autoFocus
          label={t('discard.reason')}
          description={t('discard.reason.why')}
          maxLength={300}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {discard.isError && (
          <Notice tone="bad" live>
            {troubleInWords(discard.error, t)}
          </Notice>
        )}
        <div className={styles.ends}>
          <Button variant="default" onClick={onClose}>
            {t('act.keep')}
          </Button>
          <Button
            color="red.9"
            loading={discard.isPending}
            onClick={() => discard.mutate(reason.trim(), { onSuccess: onClose })}
          >
            {t('act.discard.now')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
