import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../../api/shapes.ts'
import { KINDS } from '../../../core/inquiry.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { Notice } from '../../shell/notice.tsx'
import { troubleInWords } from '../../shell/trouble.ts'
import { useMarkKind } from '../../wire/inquiries.ts'
import styles from './mark-dialog.module.css'

/** Asks what a mail is: one press says it, and it can be taken back. */
export function MarkDialog({ inquiry: { line }, onClose }: { inquiry: Inquiry; onClose: () => void }) {
  const { t } = useTranslation()
  const mark = useMarkKind(line.id)
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
              aria-current={kind === line.kind}
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
