import { Link } from '@tanstack/react-router'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { InquiryLine } from '../../api/inquiry/queue-shapes.ts'
import { wordingFor } from '../../core/desk-language.ts'
import type { View } from '../../core/view.ts'
import type { ListSearch } from '../search.ts'
import { Icon } from '../shell/icons.tsx'
import { countryName } from '../shell/names.ts'
import { outboundTone } from '../shell/outbound-tone.ts'
import { ReplyBy } from '../shell/reply-by.tsx'
import { StateMark } from '../shell/state-mark.tsx'
import { TierMark } from '../shell/tier-mark.tsx'
import { instantInWords } from '../shell/time.ts'
import { Hits } from './hits.tsx'
import styles from './line.module.css'

interface QueueLineProps {
  readonly line: InquiryLine
  readonly search: ListSearch
  readonly chosen: boolean
  /** The list has it no more; it stands here until the list is let go. */
  readonly gone: boolean
  readonly selected: boolean
  /** The colleagues who have it open, by name. */
  readonly readers: string
  /** Milliseconds. */
  readonly now: number
  /** Its number in the whole list, from 1, and how long that is. */
  readonly at: number
  readonly of: number
  readonly onOpen: (id: string) => void
  /** The mouse rests on it. */
  readonly onPoint: (id: string) => void
  /** @param reach with all lines from the one last selected */
  readonly onSelect: (id: string, reach: boolean) => void
}

/** One inquiry of the list: how much, how soon, who, what. Drawn again only when something of its own changes. */
export const QueueLine = memo(function QueueLine(props: QueueLineProps) {
  const { line, search, chosen, gone, selected, readers, now, at, of } = props
  const { t, i18n } = useTranslation()
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (chosen) link.current?.focus({ preventScroll: true })
  }, [chosen])
  const who = line.from.name ?? line.from.address ?? t('from.unknown')
  return (
    <li
      className={styles.row}
      aria-setsize={of}
      aria-posinset={at}
      data-selected={selected}
      data-gone={gone}
      // Moved, not laid out anew: a line that comes or goes pushes no other.
      style={{ transform: `translateY(calc(${at - 1} * var(--row)))` }}
    >
      <label className={styles.box}>
        <input
          type="checkbox"
          checked={selected}
          disabled={gone}
          aria-label={t('bulk.select', { name: who })}
          onChange={({ nativeEvent }) => props.onSelect(line.id, isShifted(nativeEvent))}
        />
      </label>
      <Link
        ref={link}
        className={styles.line}
        to="/inquiries/$id"
        params={{ id: line.id }}
        search={search}
        onMouseEnter={() => props.onPoint(line.id)}
        onClick={(event) => {
          if (!isShifted(event.nativeEvent)) return props.onOpen(line.id)
          event.preventDefault()
          props.onSelect(line.id, true)
        }}
      >
        <TierMark tier={line.tier} />
        <span className={styles.who}>
          <b>
            <Hits text={who} words={search.words} />
          </b>
          <span className={styles.from}>
            {line.company !== null && (
              <span>
                <Hits text={line.company} words={search.words} />
              </span>
            )}
            {line.country !== null && <span>{countryName(line.country, i18n.language)}</span>}
          </span>
        </span>
        <span className={styles.what}>
          <span className={styles.subject}>
            <Hits text={line.subject || t('subject.none')} words={search.words} />
          </span>
          <span className={styles.excerpt}>
            <Excerpt line={line} search={search} />
          </span>
        </span>
        <span className={styles.marks}>
          {gone && <span className={styles.mark}>{t('line.gone')}</span>}
          {search.view === 'sent' ? <SentMarks line={line} now={now} /> : <Marks {...{ line, readers, now }} />}
        </span>
        <span className={styles.when}>
          <When line={line} view={search.view} now={now} />
        </span>
      </Link>
    </li>
  )
})

/** What the list is about: what we promised, what we wrote, else what the buyer wrote. */
function Excerpt({ line, search: { view, words } }: { line: InquiryLine; search: ListSearch }) {
  const { i18n } = useTranslation()
  if (view === 'promised' && line.owed) return wordingFor(line.owed.what, i18n.language)
  // Who searches sees where the words stand: in what the buyer wrote.
  return view === 'sent' && line.sent && !words ? line.sent.excerpt : <Hits text={line.excerpt} words={words} />
}

/** In the list of what was sent: by whom and when it was approved; else by when we should answer, and when it arrived. */
function When({ line, view, now }: { line: InquiryLine; view: View | undefined; now: number }) {
  const { i18n } = useTranslation()
  const at = (instant: string) => <time dateTime={instant}>{instantInWords(instant, now, i18n.language)}</time>
  if (view === 'sent' && line.sent)
    return (
      <>
        <span className={styles.by}>{line.sent.by}</span>
        {at(line.sent.at)}
      </>
    )
  return (
    <>
      <Until line={line} view={view} now={now} />
      {at(line.arrivedAt)}
    </>
  )
}

/** When the buyer expects to hear from us: our promise in the list of promises, else our answer. */
function Until({ line, view, now }: { line: InquiryLine; view: View | undefined; now: number }) {
  const at = view === 'promised' ? line.owed?.due : line.state === 'open' ? line.replyBy : null
  return at && <ReplyBy at={at} now={now} />
}

/** What became of our reply. */
function SentMarks({ line: { sent }, now }: { line: InquiryLine; now: number }) {
  const { t, i18n } = useTranslation()
  if (sent === null) return null
  return (
    <StateMark tone={outboundTone(sent.state)}>
      {sent.leavesAt === null
        ? t(`outbound.${sent.state}`)
        : t('sent.leavesAt', { time: instantInWords(sent.leavesAt, now, i18n.language) })}
    </StateMark>
  )
}

function isShifted(event: Event): boolean {
  return event instanceof MouseEvent && event.shiftKey
}

function Marks({ line, readers, now }: { line: InquiryLine; readers: string; now: number }) {
  const { t } = useTranslation()
  const late = line.owed !== null && Date.parse(line.owed.due) <= now
  return (
    <>
      {readers !== '' && (
        <span className={styles.mark} data-tone="quiet">
          <Icon name="person" size={13} />
          {readers}
        </span>
      )}
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
