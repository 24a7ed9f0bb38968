import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../api/inquiry/inquiry-shapes.ts'
import { useKeys } from '../keys/listen.ts'
import { Icon } from '../shell/icons.tsx'
import { Notice } from '../shell/notice.tsx'
import { useReasons } from '../shell/reasons.ts'
import { useBlocked } from '../wire/mails.ts'
import styles from './mail.module.css'
import { Files } from './mail-files.tsx'
import { Source } from './mail-source.tsx'
import { MarkedText } from './marked-text.tsx'
import { usePointed } from './pointed.tsx'

/** What the buyer wrote, plain with the words that were read as facts; the whole mail in a frame without any rights; or its source. */
export function MailPanel({ inquiry }: { inquiry: Inquiry }) {
  const { t } = useTranslation()
  const { told } = useReasons()
  const { triage, mail, problem } = inquiry
  const looks = triage === null ? ['whole', 'source'] : ['words', 'whole', 'source']
  const [shown, show] = useState(looks[0])
  useKeys({ view: () => show(looks[(looks.indexOf(shown ?? '') + 1) % looks.length]) })
  const { quoted } = usePointed()
  const [led, lead] = useState(quoted)
  if (quoted !== led) {
    lead(quoted)
    if (quoted !== null) show('words')
  }
  return (
    <section className={styles.panel} aria-labelledby="mail-title">
      <header className={styles.head}>
        <h2 id="mail-title">{t('mail.title')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('mail.shown')}
          data={looks.map((value) => ({ value, label: t(`mail.${value}`) }))}
          value={shown ?? ''}
          onChange={show}
        />
      </header>
      {problem !== null && <Notice tone="bad">{t('mail.problem', { problem: told(problem) })}</Notice>}
      {triage !== null && shown === 'words' && (
        <MarkedText text={triage.text} facts={triage.facts} points={triage.points} language={triage.language} />
      )}
      {shown === 'whole' && <Whole inquiry={inquiry} />}
      {shown === 'source' && <Source mailId={mail.id} />}
      <Files mail={mail} />
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

/** The mail as its writer formatted it, and what of it was kept from loading. */
function Whole({ inquiry: { line, mail } }: { inquiry: Inquiry }) {
  const { t } = useTranslation()
  const { pictures, readable } = useBlocked(mail.id).data ?? { pictures: 0, readable: true }
  if (!readable) return <p className={styles.blocked}>{t('mail.unreadable')}</p>
  return (
    <>
      {pictures > 0 && <p className={styles.blocked}>{t('mail.pictures', { count: pictures })}</p>}
      <iframe
        className={styles.frame}
        title={t('mail.whole')}
        src={`/api/inquiries/${line.id}/mail-frame`}
        sandbox=""
        referrerPolicy="no-referrer"
      />
    </>
  )
}
