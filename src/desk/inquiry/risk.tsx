import { useTranslation } from 'react-i18next'
import type { Flag, Risk } from '../../core/inquiry.ts'
import { Notice } from '../shell/notice.tsx'
import { Quote } from './quote.tsx'
import styles from './risk.module.css'

/** What speaks for caution, with the words that show it. Silent when nothing does. */
export function RiskNotice({ risk, flags }: { risk: Risk; flags: readonly Flag[] }) {
  const { t } = useTranslation()
  if (risk.action === 'none') return null
  return (
    <Notice tone={risk.action === 'quarantine' ? 'bad' : 'warn'}>
      <details className={styles.risk}>
        <summary>
          <b>{t(`risk.${risk.action}.words`, { total: risk.total })}</b>{' '}
          {flags.map((flag) => t(`flag.${flag}`)).join(' · ')}
        </summary>
        <ul>
          {risk.reasons.map(({ rule, points, reason, evidence }) => (
            <li key={`${rule} ${evidence}`}>
              <span className={styles.points}>{t('points.signed', { points: signed(points) })}</span> {reason}{' '}
              <Quote words={evidence} />
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  )
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points)
}
