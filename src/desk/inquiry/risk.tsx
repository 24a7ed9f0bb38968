import { useTranslation } from 'react-i18next'
import type { Flag, Risk } from '../../core/inquiry.ts'
import { numberFormat } from '../shell/formats.ts'
import { Notice } from '../shell/notice.tsx'
import { useReasons } from '../shell/reasons.ts'
import { Quote } from './quote.tsx'
import styles from './risk.module.css'

/** What speaks for caution, with the words that show it. Silent when nothing does. */
export function RiskNotice({ risk, flags }: { risk: Risk; flags: readonly Flag[] }) {
  const { t, i18n } = useTranslation()
  const reasons = useReasons()
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
              <span className={styles.points}>
                {t('points.signed', {
                  points: numberFormat(i18n.language, { signDisplay: 'exceptZero' }).format(points),
                })}
              </span>{' '}
              {reasons.reason(reason)} <Quote words={reasons.evidence(evidence)} />
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  )
}
