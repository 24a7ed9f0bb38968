import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../api/shapes.ts'
import { Icon } from '../shell/icons.tsx'
import { sizeInWords } from '../shell/names.ts'
import { Notice } from '../shell/notice.tsx'
import styles from './mail.module.css'
import { MarkedText } from './marked-text.tsx'

/** What the buyer wrote, plain with the words that were read as facts; or the whole mail in a frame without any rights. */
export function MailPanel({ inquiry }: { inquiry: Inquiry }) {
  const { t } = useTranslation()
  const { line, triage, mail, problem } = inquiry
  const [shown, show] = useState(triage === null ? 'whole' : 'words')
  return (
    <section className={styles.panel} aria-labelledby="mail-title">
      <header className={styles.head}>
        <h2 id="mail-title">{t('mail.title')}</h2>
        {triage !== null && (
          <SegmentedControl
            size="xs"
            aria-label={t('mail.shown')}
            data={[
              { value: 'words', label: t('mail.words') },
              { value: 'whole', label: t('mail.whole') },
            ]}
            value={shown}
            onChange={show}
          />
        )}
      </header>
      {problem !== null && <Notice tone="bad">{t('mail.problem', { problem })}</Notice>}
      {triage !== null && shown === 'words' ? (
        <MarkedText text={triage.text} facts={triage.facts} language={triage.language} />
      ) : (
        <iframe
          className={styles.frame}
          title={t('mail.whole')}
          src={`/api/inquiries/${line.id}/mail-frame`}
          sandbox=""
          referrerPolicy="no-referrer"
        />
      )}
      <Files inquiry={inquiry} />
      <p className={styles.foot}>
        {mail.to !== null && <span>{t('mail.to', { address: mail.to })}</span>}
        <a href={`/api/mails/${mail.id}/raw`} download>
          <Icon name="download" size={15} />
          {t('mail.raw')}
        </a>
      </p>
    </section>
  )
}

function Files({ inquiry: { mail } }: { inquiry: Inquiry }) {
  const { t, i18n } = useTranslation()
  if (mail.attachments.length === 0) return null
  return (
    <ul className={styles.files} aria-label={t('mail.files')}>
      {mail.attachments.map(({ index, filename, contentType, bytes }) => (
        <li key={index}>
          <a href={`/api/mails/${mail.id}/attachments/${index}`} download>
            <Icon name="clip" size={15} />
            <span>{filename ?? contentType}</span>
            <small>{sizeInWords(bytes, i18n.language)}</small>
          </a>
        </li>
      ))}
    </ul>
  )
}
