import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KINDS, type Kind } from '../../../core/inquiry.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { Notice } from '../../shell/notice.tsx'
import { troubleInWords } from '../../shell/trouble.ts'
import type { Sending } from '../../wire/sending.ts'
import styles from './mark-dialog.module.css'

interface MarkDialogProps {
  /** What it is taken for now; null when this is not asked of one alone. */
  readonly current: string | null
  readonly mark: Sending<Kind>
  readonly onClose: () => void
}

/** Asks what a mail is: one press says it, and it can be taken back. */
export function MarkDialog({ current, mark, onClose }: MarkDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('marking.title')} onClose={onClose}>
      <p className={styles.lead}>{t('marking.lead')}</p>
      {mark.isError && (
        <Notice tone="bad" live>
          {troubleInWords(mark.error, t)}
        </Notice>
      )}
      <ul className={styles.kinds}>
        {KINDS.map((kind) => (
          <li key={kind}>
            <UnstyledButton
              className={styles.kind ?? ''}
              aria-current={kind === current}
              disabled={mark.isPending}
              onClick={() => mark.mutate(kind, { onSuccess: onClose })}
            >
              <b>{t(`kind.${kind}`)}</b>
              <span>{t(`kind.${kind}.why`)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
