import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailboxLine } from '../../api/house/house-shapes.ts'
import { Act } from '../shell/act.tsx'
import { Notice } from '../shell/notice.tsx'
import { useReasons } from '../shell/reasons.ts'
import { StateMark } from '../shell/state-mark.tsx'
import { Empty, Failed, Loading } from '../shell/states.tsx'
import { instantInWords } from '../shell/time.ts'
import { troubleInWords } from '../shell/trouble.ts'
import { useNow } from '../shell/use-now.ts'
import { useMailboxes, useRemoveMailbox } from '../wire/house.ts'
import { useMay, useStatus } from '../wire/session.ts'
import { MailboxForm } from './mailbox-form.tsx'
import { MailboxTrouble } from './mailbox-trouble.tsx'
import styles from './settings.module.css'

/** The mailboxes that are read, how each fares, and a way to add one. */
export function Mailboxes() {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  const mailboxes = useMailboxes()
  const role = useMay('admin') ? null : t('why.role.admin')
  const { data: status } = useStatus()
  const closed = status?.demo === true ? t('problem.demo_only') : null
  if (mailboxes.isPending) return <Loading rows={3} height={64} />
  if (mailboxes.isError) return <Failed error={mailboxes.error} again={() => void mailboxes.refetch()} />
  const { lines } = mailboxes.data
  return (
    <div className={styles.stack}>
      <p className={styles.lead}>{t('mailboxes.lead')}</p>
      {lines.length === 0 && !adding && (
        <Empty icon="mailbox" title={t('mailboxes.empty')}>
          <p>{t('mailboxes.empty.next')}</p>
        </Empty>
      )}
      {lines.length > 0 && (
        <ul className={styles.rows}>
          {lines.map((line) => (
            <Mailbox key={line.id} line={line} role={role} />
          ))}
        </ul>
      )}
      {adding ? (
        <MailboxForm onDone={() => setAdding(false)} />
      ) : (
        <div>
          <Act reason={role ?? closed} onClick={() => setAdding(true)}>
            {t('mailboxes.add')}
          </Act>
        </div>
      )}
      {closed !== null && <p className={styles.lead}>{closed}</p>}
    </div>
  )
}

function Mailbox({ line, role }: { line: MailboxLine; role: string | null }) {
  const { t, i18n } = useTranslation()
  const { told } = useReasons()
  const now = useNow(15_000)
  const seen = line.lastSeenAt
  return (
    <li>
      <span className={styles.name}>
        <b>{line.address}</b>
        <small>
          {line.sender === null
            ? t('mailboxes.reads', { source: line.source })
            : t('mailboxes.ways', { source: line.source, sender: line.sender })}
        </small>
        {line.problem !== null && (
          <em>
            <MailboxTrouble name={t('mailboxes.imap')} problem={line.problem} />
            {line.state === 'stopped' && t('mailboxes.readStopped')}
          </em>
        )}
        {line.sendProblem !== null && <em>{t('mailboxes.sendStopped', { problem: told(line.sendProblem) })}</em>}
        {line.sendPause !== null && Date.parse(line.sendPause.until) > now && (
          <em>
            {t('mailboxes.sendPaused', {
              time: instantInWords(line.sendPause.until, now, i18n.language),
              answer: line.sendPause.answer,
            })}
          </em>
        )}
        <small>
          {seen === null
            ? t('mailboxes.neverSeen')
            : t('mailboxes.seen', { time: instantInWords(seen, now, i18n.language) })}
        </small>
      </span>
      <State line={line} />
      <Remove line={line} reason={role ?? (line.origin === 'desk' ? null : t(`mailboxes.fixed.${line.origin}`))} />
    </li>
  )
}

/** Reading and sending fare apart; what has stopped counts. */
function State({ line: { state, sendProblem } }: { line: MailboxLine }) {
  const { t } = useTranslation()
  const shown = sendProblem === null ? state : 'stopped'
  const tone = shown === 'connected' ? 'good' : shown === 'new' ? 'quiet' : 'bad'
  return <StateMark tone={tone}>{t(`mailboxState.${shown}`)}</StateMark>
}

function Remove({ line, reason }: { line: MailboxLine; reason: string | null }) {
  const { t } = useTranslation()
  const [sure, setSure] = useState(false)
  const remove = useRemoveMailbox()
  if (remove.isError) return <Notice tone="bad">{troubleInWords(remove.error, t)}</Notice>
  if (!sure)
    return (
      <Act size="xs" variant="default" reason={reason} onClick={() => setSure(true)}>
        {t('mailboxes.remove')}
      </Act>
    )
  return (
    <>
      <Button size="xs" color="red.9" loading={remove.isPending} onClick={() => remove.mutate(line.id)}>
        {t('mailboxes.remove.now')}
      </Button>
      <Button size="xs" variant="default" onClick={() => setSure(false)}>
        {t('act.keep')}
      </Button>
    </>
  )
}
