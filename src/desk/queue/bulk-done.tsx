import { CloseButton } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { BulkDone as Answer } from '../../api/acts/bulk-shapes.ts'
import { useKeys } from '../keys/listen.ts'
import { Act } from '../shell/act.tsx'
import { Icon } from '../shell/icons.tsx'
import { Notice } from '../shell/notice.tsx'
import { troubleInWords } from '../shell/trouble.ts'
import styles from './bulk.module.css'
import type { Bulk } from './use-bulk-acts.ts'

/** What became of an act on many inquiries, with a way back. */
export function BulkDone({ bulk }: { bulk: Bulk }) {
  const { t } = useTranslation()
  const { done, sending } = bulk
  const undoable = done !== null && done.act !== 'undo' && done.results.some(({ undo }) => undo !== null)
  const undo = (): void => {
    if (!sending.isPending) bulk.undo()
  }
  useKeys(undoable ? { undo } : {})
  if (done === null) return null
  const refused = done.results.filter((result) => result.refused !== null)
  const tone = sending.isError || refused.length === done.results.length ? 'bad' : refused.length > 0 ? 'warn' : 'good'
  const end = (
    <span className={styles.end}>
      {undoable && (
        <Act
          size="xs"
          variant="default"
          loading={sending.isPending}
          leftSection={<Icon name="undo" size={15} />}
          onClick={undo}
        >
          {t('act.undo')}
        </Act>
      )}
      <CloseButton aria-label={t('act.close')} onClick={bulk.forget} />
    </span>
  )
  return (
    <div className={styles.done}>
      <Notice tone={tone} live end={end}>
        {sending.isError ? (
          troubleInWords(sending.error, t)
        ) : (
          <>
            {t(`bulk.done.${done.act}`, { count: done.results.length - refused.length })} {refusalsOf(refused, t)}
          </>
        )}
      </Notice>
    </div>
  )
}

/** Each reason once, with how many it stands against. */
function refusalsOf(refused: Answer['results'], t: TFunction): string {
  const codes = [...new Set(refused.map((result) => result.refused))]
  return codes
    .map((code) => {
      const count = refused.filter((result) => result.refused === code).length
      return t('bulk.refused', { count, reason: t(`problem.${code}`) })
    })
    .join(' ')
}
