import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Act } from '../../shell/act.tsx'
import { Dialog } from '../../shell/dialog.tsx'
import { Notice } from '../../shell/notice.tsx'
import { troubleInWords } from '../../shell/trouble.ts'
import { useGoBack } from '../../wire/rules.ts'
import styles from './rules.module.css'

/** Asks why before the numbers of an earlier version come back. */
export function GoBackDialog({ number, base, onClose }: { number: number; base: number; onClose: () => void }) {
  const { t } = useTranslation()
  const [comment, setComment] = useState('')
  const goBack = useGoBack()
  return (
    <Dialog title={t('goBack.title', { number })} onClose={onClose}>
      <div className={styles.body}>
        <p>{t('goBack.lead', { number, next: base + 1 })}</p>
        <Textarea
          autoFocus
          label={t('publish.comment')}
          description={t('publish.comment.why')}
          maxLength={500}
          rows={3}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        {goBack.isError && (
          <Notice tone="bad" live>
            {troubleInWords(goBack.error, t)}
          </Notice>
        )}
        <div className={styles.ends}>
          <Button variant="default" onClick={onClose}>
            {t('act.cancel')}
          </Button>
          <Act
            loading={goBack.isPending}
            reason={comment.trim() === '' ? t('publish.sayWhy') : null}
            onClick={() => goBack.mutate({ number, base, comment }, { onSuccess: onClose })}
          >
            {t('act.goBack.now')}
          </Act>
        </div>
      </div>
    </Dialog>
  )
}
