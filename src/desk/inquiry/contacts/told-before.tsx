import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Contacts } from '../../../api/contacts/contact-shapes.ts'
import { instantInWords } from '../../shell/time.ts'
import { useNow } from '../../shell/use-now.ts'
import { Section } from '../section.tsx'
import { bondInWords } from './bond-words.ts'
import styles from './told-before.module.css'

/** Prices this company was told before, and its other conversations with us; the newest first. */
export function ToldBefore({ contacts: { quotations, conversations } }: { contacts: Contacts }) {
  const { t } = useTranslation()
  return (
    <>
      {quotations.length > 0 && (
        <Section title={t('contacts.quoted')} end={quotations.length}>
          <ol className={styles.list}>
            {quotations.map((one) => (
              <Quotation key={one.inquiryId} one={one} />
            ))}
          </ol>
        </Section>
      )}
      {conversations.length > 0 && (
        <Section title={t('contacts.others')} end={conversations.length}>
          <ol className={styles.list}>
            {conversations.map((one) => (
              <Conversation key={one.inquiryId} one={one} />
            ))}
          </ol>
        </Section>
      )}
    </>
  )
}

function Quotation({ one }: { one: Contacts['quotations'][number] }) {
  return (
    <li>
      <Head one={one} who={one.sentBy} />
      <ul className={styles.prices}>
        {one.prices.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </li>
  )
}

function Conversation({ one }: { one: Contacts['conversations'][number] }) {
  const { t } = useTranslation()
  const open = one.open ? t('contacts.open') : t('contacts.closed')
  return (
    <li>
      <Head one={one} who={one.answeredBy === null ? open : t('contacts.answeredBy', { name: one.answeredBy })} />
    </li>
  )
}

type Other = Pick<Contacts['quotations'][number], 'inquiryId' | 'subject' | 'buyer' | 'by' | 'at'>

function Head({ one, who }: { one: Other; who: string }) {
  const { t, i18n } = useTranslation()
  const now = useNow(60_000)
  return (
    <>
      <span className={styles.head}>
        <Link to="/inquiries/$id" params={{ id: one.inquiryId }} search={{}}>
          {one.subject || t('contacts.noSubject')}
        </Link>
        <time dateTime={one.at}>{instantInWords(one.at, now, i18n.language)}</time>
      </span>
      <span className={styles.about}>
        {one.buyer} · {who} · {bondInWords(one.by, t)}
      </span>
    </>
  )
}
