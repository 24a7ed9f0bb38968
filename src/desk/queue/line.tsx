import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
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
import { useNow } from '../shell/use-now.ts'
import { usePresent } from '../wire/live.ts'
import { Hits } from './hits.tsx'
import styles from './line.module.css'
import type { Selection } from './use-selection.ts'

interface QueueLineProps {
  readonly line: InquiryLine
  readonly search: ListSearch
  readonly chosen: boolean
  /** The list has it no more; it stands here until the list is let go. */
  readonly gone: boolean
  readonly selection: Selection
  readonly onOpen: () => void
  /** The mouse rests on it. */
  readonly onPoint: () => void
  /** Its number in the whole list, from 1. */
  readonly place: { readonly at: number; readonly of: number }
}

/** One inquiry of the list: how much, how soon, who, what. */
export function QueueLine({ line, search, chosen, gone, selection, onOpen, onPoint, place }: QueueLineProps) {
  const { t, i18n } = useTranslation()
  const now = useNow(30_000)
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (chosen) link.current?.focus({ preventScroll: true })
  }, [chosen])
  const who = line.from.name ?? line.from.address ?? t('from.unknown')
  const selected = selection.has(line.id)
  return (
    <li
      className={styles.row}
      aria-setsize={place.of}
      aria-posinset={place.at}
      data-selected={selected}
      data-gone={gone}
      // Moved, not laid out anew: a line that comes or goes pushes no other.
      style={{ transform: `translateY(calc(${place.at - 1} * var(--row)))` }}
    >
      <label className={styles.box}>
        <input
          type="checkbox"
          checked={selected}
          disabled={gone}
          aria-label={t('bulk.select', { name: who })}
          onChange={({ nativeEvent }) =>
            isShifted(nativeEvent) ? selection.reach(line.id) : selection.toggle(line.id)
          }
        />
      </label>
      <Link
        ref={link}
        className={styles.line}
        to="/inquiries/$id"
        params={{ id: line.id }}
        search={search}
        onMouseEnter={onPoint}
        onClick={(event) => {
          if (!isShifted(event.nativeEvent)) return onOpen()
          event.preventDefault()
          selection.reach(line.id)
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
          {search.view === 'sent' ? <SentMarks line={line} /> : <Marks line={line} now={now} />}
        </span>
        <span className={styles.when}>
          <When line={line} view={search.view} now={now} />
        </span>
      </Link>
    </li>
  )
}

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
function SentMarks({ line: { sent } }: { line: InquiryLine }) {
  const { t, i18n } = useTranslation()
  const now = useNow(15_000)
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

function Marks({ line, now }: { line: InquiryLine; now: number }) {
  const { t } = useTranslation()
  const late = line.owed !== null && Date.parse(line.owed.due) <= now
  const here = usePresent().filter(({ inquiryId }) => inquiryId === line.id)
  return (
    <>
      {here.length > 0 && (
        <span className={styles.mark} data-tone="quiet">
          <Icon name="person" size={13} />
          {here.map(({ name }) => name).join(', ')}
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
