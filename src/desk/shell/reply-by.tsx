import { useTranslation } from 'react-i18next'
import { workBetween } from '../../core/calendar/time-left.ts'
import { useWorkHours } from '../wire/inquiries.ts'
import { Icon } from './icons.tsx'
import styles from './reply-by.module.css'
import { dayAndTime, nearness, spanInWords, workInWords } from './time.ts'

/** How much of our working time is left to answer, or has passed since; the moment itself is the title. */
export function ReplyBy({ at, now }: { at: string; now: number }) {
  const { t, i18n } = useTranslation()
  const { data, isPending } = useWorkHours()
  const left = Date.parse(at) - now
  const work = workBetween(Date.parse(at), now, data?.hours ?? [])
  const near = nearness(left, work)
  const span = work === null ? spanInWords(left, i18n.language) : workInWords(work, i18n.language)
  const words = near === 'over' ? 'over' : 'left'
  return (
    <span className={styles.replyBy} data-near={near} data-known={!isPending} title={dayAndTime(at, i18n.language)}>
      <Icon name={near === 'over' ? 'warning' : 'clock'} size={14} />
      {t(work === null ? `replyBy.${words}` : `replyBy.work.${words}`, { span })}
    </span>
  )
}
