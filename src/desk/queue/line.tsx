import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { InquiryLine } from '../../api/shapes.ts'
import { Icon } from '../shell/icons.tsx'
import { inDesk } from '../shell/in-desk.ts'
import { countryName } from '../shell/names.ts'
import { ReplyBy } from '../shell/reply-by.tsx'
import { TierMark } from '../shell/tier-mark.tsx'
import { instantInWords } from '../shell/time.ts'
import { useNow } from '../shell/use-now.ts'
import type { View } from '../wire/inquiries.ts'
import styles from './line.module.css'

/** One inquiry of the list: how much, how soon, who, what. */
export function QueueLine({ line, search, chosen }: { line: InquiryLine; search: { view?: View }; chosen: boolean }) {
  const { t, i18n } = useTranslation()
  const now = useNow(30_000)
  const place = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (chosen) place.current?.focus({ preventScroll: true })
    if (chosen) place.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const who = line.from.name ?? line.from.address ?? t('from.unknown')
  return (
    <li>
      <Link ref={place} className={styles.line} to="/inquiries/$id" params={{ id: line.id }} search={search}>
        <TierMark tier={line.tier} />
        <span className={styles.who}>
          <b>{who}</b>
          <span className={styles.from}>
            {line.company !== null && <span>{line.company}</span>}
            {line.country !== null && <span>{countryName(line.country, i18n.language)}</span>}
          </span>
        </span>
        <span className={styles.what}>
          <span className={styles.subject}>{line.subject || t('subject.none')}</span>
          <span className={styles.excerpt}>
            {search.view === 'promised' && line.owed ? inDesk(line.owed.what, i18n.language) : line.excerpt}
          </span>
        </span>
        <span className={styles.marks}>
          <Marks line={line} now={now} />
        </span>
        <span className={styles.when}>
          <Until line={line} view={search.view} now={now} />
          <time dateTime={line.arrivedAt}>{instantInWords(line.arrivedAt, now, i18n.language)}</time>
        </span>
      </Link>
    </li>
  )
}

/** When the buyer expects to hear from us: our promise in the list of promises, else our answer. */
function Until({ line, view, now }: { line: InquiryLine; view: View | undefined; now: number }) {
  const at = view === 'promised' ? line.owed?.due : line.state === 'open' ? line.replyBy : null
  return at && <ReplyBy at={at} now={now} />
}

function Marks({ line, now }: { line: InquiryLine; now: number }) {
  const { t } = useTranslation()
  const late = line.owed !== null && Date.parse(line.owed.due) <= now
  return (
    <>
      {line.risk !== 'none' && (
        <span className={styles.mark} data-tone={line.risk === 'quarantine' ? 'bad' : 'warn'}>
          <Icon name="warning" size={13} />
          {t(`risk.${line.risk}`)}
        </span>
      )}
      {line.forManager && line.draftState === 'waiting' && (
        <span className={styles.mark} data-tone="warn">
          {t('manager.mark')}
        </span>
      )}
      {line.unsure && (
        <span className={styles.mark} data-tone="warn">
          {t('unsure.mark')}
        </span>
      )}
      <span className={styles.mark}>{line.kind === null ? t('kind.unreadable') : t(`kind.${line.kind}`)}</span>
      {line.owed !== null && (
        <span className={styles.mark} data-tone={late ? 'bad' : 'warn'}>
          {t(late ? 'promises.late' : 'promises.mark', { count: line.owed.count })}
        </span>
      )}
      {line.draftState !== null && (
        <span className={styles.mark} data-tone={line.draftState === 'waiting' ? 'accent' : 'quiet'}>
          {t(`draftState.${line.draftState}`)}
        </span>
      )}
    </>
  )
}
