import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../api/shapes.ts'
import { Icon } from '../shell/icons.tsx'
import { instantInWords } from '../shell/time.ts'
import { useNow } from '../shell/use-now.ts'
import styles from './conversation.module.css'
import { Section } from './section.tsx'

type Mail = Inquiry['conversation'][number]

/** The other mails of the conversation, ours and theirs, oldest first. */
export function Conversation({ mails }: { mails: readonly Mail[] }) {
  const { t } = useTranslation()
  return (
    <Section title={t('conversation.title')} end={mails.length}>
      <ol className={styles.mails}>
        {mails.map((mail) => (
          <li key={mail.mailId} data-direction={mail.direction}>
            {mail.inquiryId === null ? (
              <Words mail={mail} />
            ) : (
              <Link to="/inquiries/$id" params={{ id: mail.inquiryId }} search={{}}>
                <Words mail={mail} />
              </Link>
            )}
          </li>
        ))}
      </ol>
    </Section>
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
