import { useTranslation } from 'react-i18next'
import type { Score } from '../../core/inquiry.ts'
import { numberFormat } from '../shell/formats.ts'
import { useReasons } from '../shell/reasons.ts'
import { Quote } from './quote.tsx'
import styles from './receipt.module.css'
import { Section } from './section.tsx'

/** The receipt of a score: what each group brought of what it could, and every point with its reason. */
export function Receipt({ score }: { score: Score }) {
  const { t, i18n } = useTranslation()
  const reasons = useReasons()
  return (
    <Section title={t('score.title')} end={t('score.total', { total: score.total, tier: score.tier })}>
      <ul className={styles.groups} aria-label={t('score.groups')}>
        {score.groups.map(({ group, points, cap }) => (
          <li key={group}>
            <span>{t(`group.${group}`, { defaultValue: group })}</span>
            <span className={styles.track} aria-hidden="true">
              <span style={{ width: `${cap > 0 ? Math.max(0, Math.min(100, (100 * points) / cap)) : 0}%` }} />
            </span>
            <span className={styles.share}>{cap > 0 ? t('score.of', { points, cap }) : points}</span>
          </li>
        ))}
      </ul>
      <table className={styles.lines}>
        <caption>{t('score.receipt')}</caption>
        <tbody>
          {score.contributions.map(({ rule, points, reason, evidence }, index) => (
            <tr key={`${index} ${rule}`}>
              <td>{numberFormat(i18n.language, { signDisplay: 'exceptZero' }).format(points)}</td>
              <td>
                {reasons.reason(reason)} <Quote words={reasons.evidence(evidence)} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{score.total}</td>
            <td>{t('score.sum')}</td>
          </tr>
        </tfoot>
      </table>
    </Section>
  )
}
