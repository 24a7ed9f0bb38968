import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Contacts } from '../../../api/contacts/contact-shapes.ts'
import { Notice } from '../../shell/notice.tsx'
import { instantInWords } from '../../shell/time.ts'
import { useNow } from '../../shell/use-now.ts'
import { bondInWords } from './bond-words.ts'
import styles from './clash.module.css'

type Clash = Contacts['clashes'][number]

/** Above the reply: colleagues who are in touch with the same company already, and what they told it. */
export function ClashNotice({ contacts: { clashes } }: { contacts: Contacts }) {
  const { t } = useTranslation()
  if (clashes.length === 0) return null
  return (
    <div className={styles.clash}>
      <Notice tone="warn" live>
        <b>{t('clash.title')}</b>
        <ul>
          {clashes.map((clash) => (
            <li key={clash.inquiryId}>
              <One clash={clash} />
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

function One({ clash }: { clash: Clash }) {
  const { t, i18n } = useTranslation()
  const now = useNow(60_000)
  const { colleague, how, buyer, at, subject, prices } = clash
  const words = { colleague, buyer, time: instantInWords(at, now, i18n.language) }
  return (
    <>
      {t(how === 'owns' ? 'clash.owns' : 'clash.answered', words)}{' '}
      <Link to="/inquiries/$id" params={{ id: clash.inquiryId }} search={{}}>
        {subject || t('contacts.noSubject')}
      </Link>{' '}
      <span className={styles.bond}>{bondInWords(clash.by, t)}</span>
      {prices.length > 0 && (
        <ul className={styles.prices} aria-label={t('clash.prices')}>
          {prices.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  )
}
