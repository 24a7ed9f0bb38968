import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { BackTested } from '../../../api/rules/rule-shapes.ts'
import type { Move } from '../../../core/score/back-test/moves.ts'
import { useReasons } from '../../shell/reasons.ts'
import styles from './rules.module.css'

/** Inquiries that would stand elsewhere, each with the lines of the receipt that changed. */
export function Moves({
  title,
  moves,
  labels,
}: {
  title: string
  moves: readonly Move[]
  labels: BackTested['labels']
}) {
  const { t } = useTranslation()
  const reasons = useReasons()
  return (
    <div>
      <h4>{title}</h4>
      {moves.length === 0 && <p className={styles.nobody}>{t('backTest.nobody')}</p>}
      <ol className={styles.moves}>
        {moves.map((move) => (
          <li key={move.id}>
            <span className={styles.way}>
              {t('backTest.way', {
                before: move.before.total,
                tierBefore: move.before.tier,
                after: move.after.total,
                tierAfter: move.after.tier,
              })}
            </span>
            <Link to="/inquiries/$id" params={{ id: move.id }}>
              <bdi>{labels[move.id]?.subject || t('subject.none')}</bdi>
            </Link>
            <bdi className={styles.company}>{labels[move.id]?.company}</bdi>
            <ul>
              {move.reasons.map(({ rule, reason, before, after }) => (
                <li key={rule}>
                  {reasons.reason(reason)} <b>{t('rules.fromTo', { before, after })}</b>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  )
}
