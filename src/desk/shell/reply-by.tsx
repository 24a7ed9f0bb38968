import { useTranslation } from 'react-i18next'
import { Icon } from './icons.tsx'
import styles from './reply-by.module.css'
import { dayAndTime, nearness, spanInWords } from './time.ts'

/** How long is left to answer, or how long it is overdue. */
export function ReplyBy({ at, now }: { at: string; now: number }) {
  const { t, i18n } = useTranslation()
  const near = nearness(at, now)
  const span = spanInWords(Date.parse(at) - now, i18n.language)
  return (
    <span className={styles.replyBy} data-near={near} title={dayAndTime(at, i18n.language)}>
      <Icon name={near === 'over' ? 'warning' : 'clock'} size={14} />
      {near === 'over' ? t('replyBy.over', { span }) : t('replyBy.left', { span })}
    </span>
  )
}
