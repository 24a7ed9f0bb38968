import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CheckedRules } from '../../../api/rules/rule-shapes.ts'
import { Act } from '../../shell/act.tsx'
import { Complaints } from '../complaints.tsx'
import styles from './rules.module.css'

/** What the draft comes to and what can be done with it; in sight as long as there is one. */
export function DraftBar({
  count,
  unfinished,
  complaints,
  trying,
  onTry,
  onPublish,
  onDrop,
}: {
  count: number
  unfinished: boolean
  complaints: CheckedRules['complaints']
  trying: boolean
  onTry: () => void
  onPublish: () => void
  onDrop: () => void
}) {
  const { t } = useTranslation()
  const why = whyNot()
  return (
    <div className={styles.bar} data-draft={count > 0 || unfinished}>
      {complaints.length > 0 && (
        <div role="alert" className={styles.complaints}>
          <Complaints complaints={complaints} />
        </div>
      )}
      <span className={styles.count} role="status">
        {count > 0 && t('rules.turned', { count })}
      </span>
      {(count > 0 || unfinished) && (
        <Button variant="subtle" size="sm" onClick={onDrop}>
          {t('act.dropDraft')}
        </Button>
      )}
      <Act variant="default" size="sm" loading={trying} reason={why} onClick={onTry}>
        {t('act.seeMoves')}
      </Act>
      <Act size="sm" reason={why} onClick={onPublish}>
        {t('act.publish')}
      </Act>
    </div>
  )

  function whyNot(): string | null {
    if (unfinished) return t('rules.unfinished')
    if (count === 0) return t('rules.nothingTurned')
    return complaints.length > 0 ? t('rules.mendFirst') : null
  }
}
