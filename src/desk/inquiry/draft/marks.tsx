import { useTranslation } from 'react-i18next'
import type { Tone } from '../../../core/inquiry.ts'
import styles from './marks.module.css'

const MARKS = ['care', 'professional', 'reliable'] as const

/** The three marks of a reply, 0 to 100. */
export function Marks({ tone }: { tone: Tone }) {
  const { t } = useTranslation()
  return (
    <dl className={styles.marks} aria-label={t('tone.label')}>
      {MARKS.map((mark) => (
        <div key={mark} title={t(`mark.${mark}.why`)}>
          <dt>{t(`mark.${mark}`)}</dt>
          <dd>
            {tone[mark]}
            <span className={styles.track} data-level={levelOf(tone[mark])}>
              <span style={{ width: `${tone[mark]}%` }} />
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function levelOf(mark: number): 'good' | 'fair' | 'poor' {
  if (mark >= 80) return 'good'
  return mark >= 60 ? 'fair' : 'poor'
}
