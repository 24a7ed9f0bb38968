import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SentLine } from '../../api/shapes.ts'
import { outboundTone } from '../shell/outbound-tone.ts'
import { StateMark } from '../shell/state-mark.tsx'
import { instantInWords } from '../shell/time.ts'
import { useNow } from '../shell/use-now.ts'
import styles from './sent.module.css'

/** One approved mail: to whom, by whom, what became of it; its text unfolds. */
export function SentMail({ line }: { line: SentLine }) {
  const { t, i18n } = useTranslation()
  const now = useNow(15_000)
  const at = (instant: string): string => instantInWords(instant, now, i18n.language)
  return (
    <li>
      <details className={styles.mail}>
        <summary>
          <span className={styles.to}>
            <b>{line.to}</b>
            <span>{line.subject}</span>
          </span>
          <span className={styles.by}>{t('sent.by', { name: line.approvedBy, time: at(line.approvedAt) })}</span>
          <span className={styles.state}>
            <StateMark tone={outboundTone(line.state)}>{t(`outbound.${line.state}`)}</StateMark>
          </span>
        </summary>
        <div className={styles.inside}>
          {(line.answer !== null || line.finishedAt !== null) && (
            <p className={styles.answer}>
              {line.answer !== null && t('sent.answer', { answer: line.answer })}{' '}
              {line.finishedAt !== null && t('sent.finished', { time: at(line.finishedAt) })}
            </p>
          )}
          <pre className={styles.text}>{line.text}</pre>
          <Link to="/inquiries/$id" params={{ id: line.inquiryId }} search={{ view: 'answered' }}>
            {t('sent.open')}
          </Link>
        </div>
      </details>
    </li>
  )
}
