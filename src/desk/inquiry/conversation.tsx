import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../api/inquiry/inquiry-shapes.ts'
import { Icon } from '../shell/icons.tsx'
import { instantInWords } from '../shell/time.ts'
import { useNow } from '../shell/use-now.ts'
import { NoteLine } from './acts/note-line.tsx'
import styles from './conversation.module.css'
import { Section } from './section.tsx'

type Mail = Inquiry['conversation'][number]
type Note = Inquiry['acts']['notes'][number]

/** The other mails of the conversation, ours and theirs, and what colleagues noted on it, oldest first. */
export function Conversation({
  inquiryId,
  mails,
  notes,
}: {
  inquiryId: string
  mails: readonly Mail[]
  notes: readonly Note[]
}) {
  const { t } = useTranslation()
  const said = [
    ...mails.map((mail) => ({ at: mail.at, line: <MailLine key={mail.mailId} mail={mail} /> })),
    ...notes.map((note) => ({
      at: note.at,
      line: (
        <li key={`note ${note.id}`} data-direction="none">
          <NoteLine inquiryId={inquiryId} note={note} />
        </li>
      ),
    })),
  ]
  return (
    <Section title={t('conversation.title')} end={said.length}>
      <ol className={styles.mails}>{said.toSorted((a, b) => a.at.localeCompare(b.at)).map(({ line }) => line)}</ol>
    </Section>
  )
}

function MailLine({ mail }: { mail: Mail }) {
  return (
    <li data-direction={mail.direction}>
      {mail.inquiryId === null ? (
        <Words mail={mail} />
      ) : (
        <Link to="/inquiries/$id" params={{ id: mail.inquiryId }} search={{}}>
          <Words mail={mail} />
        </Link>
      )}
    </li>
  )
}

function Words({ mail }: { mail: Mail }) {
  const { t, i18n } = useTranslation()
  const now = useNow(60_000)
  return (
    <>
      <span className={styles.head}>
        <Icon name={mail.direction === 'out' ? 'sent' : 'mailbox'} size={14} />
        <b>{mail.direction === 'out' ? t('conversation.us') : (mail.from ?? t('from.unknown'))}</b>
        <time dateTime={mail.at}>{instantInWords(mail.at, now, i18n.language)}</time>
      </span>
      <span className={styles.excerpt}>{mail.excerpt || mail.subject}</span>
    </>
  )
}
