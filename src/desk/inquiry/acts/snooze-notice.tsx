import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../../api/inquiry/inquiry-shapes.ts'
import { Act } from '../../shell/act.tsx'
import { Notice } from '../../shell/notice.tsx'
import { dayAndTime } from '../../shell/time.ts'
import { troubleInWords } from '../../shell/trouble.ts'
import { useNow } from '../../shell/use-now.ts'
import { useWake } from '../../wire/acts.ts'
import { useWhyNot } from './use-why-not.ts'

/** Until when an inquiry stands aside and who put it there, or why it is back. */
export function SnoozeNotice({ inquiry: { line, acts } }: { inquiry: Inquiry }) {
  const { t, i18n } = useTranslation()
  const now = useNow(15_000)
  const wake = useWake(line.id)
  const whyNot = useWhyNot(line)
  if (line.state !== 'open') return null
  const { snooze, wokenAt } = acts
  if (snooze === null)
    return (
      wokenAt && <Notice tone="good">{t('snooze.ended.wrote', { time: dayAndTime(wokenAt, i18n.language) })}</Notice>
    )
  const { until, by, at } = snooze
  const time = until && dayAndTime(until, i18n.language)
  const over = until !== null && Date.parse(until) <= now
  return (
    <>
      <Notice
        tone="quiet"
        live
        end={
          <Act
            size="xs"
            variant="default"
            reason={whyNot('wake')}
            loading={wake.isPending}
            onClick={() => wake.mutate(undefined)}
          >
            {t(over ? 'act.wake.seen' : 'act.wake')}
          </Act>
        }
      >
        <b>{time === null ? t('snooze.until_reply.on') : t(over ? 'snooze.over' : 'snooze.until', { time })}</b>{' '}
        <small>{t('judge.by', { name: by, time: dayAndTime(at, i18n.language) })}</small>
      </Notice>
      {wake.isError && (
        <Notice tone="bad" live>
          {troubleInWords(wake.error, t)}
        </Notice>
      )}
    </>
  )
}
