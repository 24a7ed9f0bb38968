import { Textarea } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../shell/notice.tsx'
import { useStaffId } from '../../wire/session.ts'
import { heldWords, onHeldWords } from './keepers.ts'
import styles from './panel.module.css'

/** What one typed into a reply that was decided, or replaced, before it could be saved: to copy, or to throw away. */
export function LateWords({ inquiryId, draftId }: { inquiryId: string; draftId: string | null }) {
  const { t } = useTranslation()
  const staffId = useStaffId()
  const late = useSyncExternalStore(onHeldWords, heldWords).filter(
    (one) =>
      one.staffId === staffId && one.inquiryId === inquiryId && (one.keeping === 'late' || one.draftId !== draftId),
  )
  return late.map(({ draftId: of, words, drop }) => (
    <Notice key={of} tone="warn" live>
      {t('late.words')}
      <Textarea aria-label={t('late.yours')} value={words.text} readOnly autosize={false} rows={6} />
      <div className={styles.choices}>
        <button type="button" onClick={drop}>
          {t('late.drop')}
        </button>
      </div>
    </Notice>
  ))
}
