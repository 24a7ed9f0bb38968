import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SnoozeChoices } from '../../../api/acts/act-shapes.ts'
import type { InquiryLine } from '../../../api/inquiry/queue-shapes.ts'
import { Act } from '../../shell/act.tsx'
import dialog from '../../shell/dialog.module.css'
import { Dialog } from '../../shell/dialog.tsx'
import { Notice } from '../../shell/notice.tsx'
import { Loading } from '../../shell/states.tsx'
import { clockAt } from '../../shell/time.ts'
import { troubleInWords } from '../../shell/trouble.ts'
import { useSnoozeChoices } from '../../wire/acts.ts'
import { serverNow } from '../../wire/clock.ts'
import type { Sending } from '../../wire/sending.ts'
import styles from './acts.module.css'
import { Choices } from './choices.tsx'

interface SnoozeDialogProps {
  /** The inquiry whose moments are offered. */
  readonly inquiryId: string
  /** The buyer's time zone; his morning is offered when it is known. */
  readonly buyerZone: string | null
  readonly current: InquiryLine['snoozed']
  readonly snooze: Sending<string | null>
  readonly onClose: () => void
}

/** When inquiries shall come back: at a moment of work, at one's own, or when the buyer writes. */
export function SnoozeDialog({ inquiryId, buyerZone, current, snooze, onClose }: SnoozeDialogProps) {
  const { t } = useTranslation()
  const offered = useSnoozeChoices(inquiryId)
  const until = (at: string | null): void => snooze.mutate(at, { onSuccess: onClose })
  const trouble = offered.error ?? snooze.error
  return (
    <Dialog title={t('snooze.title')} onClose={onClose}>
      <div className={dialog.body}>
        {trouble && (
          <Notice tone="bad" live>
            {troubleInWords(trouble, t)}
          </Notice>
        )}
        {offered.isPending && <Loading rows={4} height={38} />}
        {offered.data && (
          <Offered choices={offered.data.choices} buyerZone={buyerZone} current={current} pick={until} />
        )}
        <OwnMoment pick={until} />
      </div>
    </Dialog>
  )
}

function Offered({
  choices,
  buyerZone,
  current,
  pick,
}: {
  choices: SnoozeChoices['choices']
  buyerZone: string | null
  current: InquiryLine['snoozed']
  pick: (at: string | null) => void
}) {
  const { t, i18n } = useTranslation()
  const known = choices.filter(({ choice }) => choice !== 'buyers_morning' || buyerZone !== null)
  const moments = known.map(({ choice, at }) => {
    const theirs = choice === 'buyers_morning' && buyerZone && clockAt(buyerZone, Date.parse(at), i18n.language)
    const ours = momentInWords(at, i18n.language)
    return {
      key: choice,
      label: t(`snooze.${choice}`),
      detail: theirs ? t('snooze.bothClocks', { ours, theirs }) : ours,
      chosen: current?.until === at,
      pick: () => pick(at),
    }
  })
  const reply = {
    key: 'reply',
    label: t('snooze.until_reply'),
    detail: t('snooze.until_reply.why'),
    chosen: current !== null && current.until === null,
    pick: () => pick(null),
  }
  return <Choices label={t('snooze.title')} choices={[...moments, reply]} />
}

/** By the clock of this computer, as its own field for dates shows it. */
function OwnMoment({ pick }: { pick: (at: string) => void }) {
  const { t } = useTranslation()
  const [local, setLocal] = useState('')
  const at = Date.parse(local)
  const reason = Number.isNaN(at) || at <= serverNow() ? t('snooze.own.missing') : null
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (reason === null) pick(new Date(at).toISOString())
  }
  return (
    <form className={styles.own} onSubmit={submit}>
      <TextInput
        type="datetime-local"
        label={t('snooze.own')}
        value={local}
        onChange={(event) => setLocal(event.currentTarget.value)}
      />
      <Act type="submit" variant="default" reason={reason}>
        {t('act.snooze.now')}
      </Act>
    </form>
  )
}

function momentInWords(at: string, language: string): string {
  return new Date(at).toLocaleString(language, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
}
