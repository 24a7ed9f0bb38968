import { CloseButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../../api/inquiry/inquiry-shapes.ts'
import { mayRemoveNote } from '../../../core/acts/acts.ts'
import { Icon } from '../../shell/icons.tsx'
import { instantInWords } from '../../shell/time.ts'
import { troubleInWords } from '../../shell/trouble.ts'
import { useNow } from '../../shell/use-now.ts'
import { useDropNote } from '../../wire/acts.ts'
import { useSession } from '../../wire/session.ts'
import styles from './note-line.module.css'

/** A word among colleagues, in the row of the mails but plainly none of them. */
export function NoteLine({ inquiryId, note }: { inquiryId: string; note: Inquiry['acts']['notes'][number] }) {
  const { t, i18n } = useTranslation()
  const now = useNow(60_000)
  const me = useSession().data?.staff
  const drop = useDropNote(inquiryId)
  return (
    <div className={styles.note}>
      <p className={styles.head}>
        <Icon name="note" size={14} />
        <b>{note.by.name}</b>
        <span className={styles.mark}>{t('note.mark')}</span>
        <time dateTime={note.at}>{instantInWords(note.at, now, i18n.language)}</time>
        {me && mayRemoveNote(note.by.id, me) && (
          <CloseButton
            size="sm"
            aria-label={t('note.remove', { name: note.by.name })}
            disabled={drop.isPending}
            onClick={() => drop.mutate(note.id)}
          />
        )}
      </p>
      <p className={styles.text}>{note.text}</p>
      {drop.isError && <p role="alert">{troubleInWords(drop.error, t)}</p>}
    </div>
  )
}
