import { ActionIcon, Tooltip } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../api/inquiry/inquiry-shapes.ts'
import type { View } from '../../core/view.ts'
import { Icon } from '../shell/icons.tsx'
import { countryName, languageName } from '../shell/names.ts'
import { PageHeading } from '../shell/page-heading.tsx'
import { ReplyBy } from '../shell/reply-by.tsx'
import { TierMark } from '../shell/tier-mark.tsx'
import { instantInWords } from '../shell/time.ts'
import { useNow } from '../shell/use-now.ts'
import { ActBar } from './acts/act-bar.tsx'
import { ProgressBar } from './acts/progress.tsx'
import { Reopen } from './acts/reopen.tsx'
import { SnoozeNotice } from './acts/snooze-notice.tsx'
import { BuyerNow } from './contacts/buyer-now.tsx'
import styles from './head.module.css'
import { KindNotice } from './kind/kind-notice.tsx'
import { Colleagues } from './present.tsx'
import { RiskNotice } from './risk.tsx'

type Go = (() => void) | null

/** Who writes, what about, and how soon an answer is due. */
export function Head({
  inquiry,
  view,
  goPrevious,
  goNext,
}: {
  inquiry: Inquiry
  view: View
  goPrevious: Go
  goNext: Go
}) {
  const { t } = useTranslation()
  const { line } = inquiry
  return (
    <header className={styles.head}>
      <div className={styles.row}>
        <nav className={styles.ways} aria-label={t('inquiry.ways')}>
          <Link to="/queue" search className={styles.back}>
            <Icon name="left" size={16} />
            {t(`view.${view}`)}
          </Link>
          <Way name="left" label={t('inquiry.previous')} go={goPrevious} />
          <Way name="right" label={t('inquiry.next')} go={goNext} />
        </nav>
        <TierMark tier={line.tier} />
        <PageHeading name={line.subject || t('subject.none')} className={styles.subject} />
        <Colleagues inquiryId={line.id} />
        <Due inquiry={inquiry} />
      </div>
      <Who inquiry={inquiry} />
      <div className={styles.acts}>
        <ActBar inquiry={inquiry} />
        {inquiry.line.kind === null || <ProgressBar inquiryId={inquiry.line.id} />}
      </div>
      <Reopen inquiry={inquiry} />
      <SnoozeNotice inquiry={inquiry} />
      <KindNotice inquiry={inquiry} />
      {inquiry.triage && <RiskNotice risk={inquiry.triage.risk} flags={inquiry.triage.flags} />}
    </header>
  )
}

function Way({ name, label, go }: { name: 'left' | 'right'; label: string; go: Go }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" aria-label={label} disabled={go === null} onClick={() => go?.()}>
        <Icon name={name} size={16} />
      </ActionIcon>
    </Tooltip>
  )
}

function Due({ inquiry: { line } }: { inquiry: Inquiry }) {
  const { t } = useTranslation()
  const now = useNow(15_000)
  if (line.state !== 'open') return <span className={styles.state}>{t(`state.${line.state}`)}</span>
  return line.replyBy === null ? null : <ReplyBy at={line.replyBy} now={now} />
}

function Who({ inquiry: { line, triage, day } }: { inquiry: Inquiry }) {
  const { t, i18n } = useTranslation()
  const now = useNow(15_000)
  const type = triage?.buyer.type ?? 'unknown'
  return (
    <p className={styles.who}>
      <b>{line.from.name ?? line.from.address ?? t('from.unknown')}</b>
      {line.from.name !== null && <span>{line.from.address}</span>}
      {line.company && <span>{line.company}</span>}
      {type !== 'unknown' && <span>{t(`buyerType.${type}`)}</span>}
      {line.country && <span>{countryName(line.country, i18n.language)}</span>}
      {triage?.buyer.timeZone && <BuyerNow zone={triage.buyer.timeZone} day={day} />}
      {line.language && <span>{languageName(line.language, i18n.language)}</span>}
      {line.channel && line.channel !== 'direct' && <span>{t(`channel.${line.channel}`)}</span>}
      {triage?.answerAt && (
        <a href={triage.answerAt} target="_blank" rel="noreferrer">
          {t('inquiry.answerAt')}
        </a>
      )}
      <span>{t('inquiry.arrived', { time: instantInWords(line.arrivedAt, now, i18n.language) })}</span>
    </p>
  )
}
