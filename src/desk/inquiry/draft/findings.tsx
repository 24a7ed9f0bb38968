import { useTranslation } from 'react-i18next'
import type { DraftState } from '../../../api/draft/draft-shapes.ts'
import { covers } from '../../../core/draft/check/waived.ts'
import type { Finding } from '../../../core/inquiry.ts'
import { Icon } from '../../shell/icons.tsx'
import { useReasons } from '../../shell/reasons.ts'
import styles from './findings.module.css'
import { type Waivable, Waive, WaivedBy } from './waive.tsx'

const ORDER = ['error', 'warning', 'hint', 'waived'] as const

interface Shown {
  readonly finding: Finding
  readonly level: (typeof ORDER)[number]
  readonly waiver: DraftState['waivers'][number] | undefined
}

/** What the check found, the worst first and what was let stand last; a press on the words shows them in the draft. */
export function Findings({
  findings,
  waivers,
  text,
  waivable,
  show,
}: {
  findings: readonly Finding[]
  waivers: DraftState['waivers']
  text: string
  waivable: Waivable | null
  show: (evidence: string) => void
}) {
  const { t } = useTranslation()
  const reasons = useReasons()
  if (findings.length === 0) return null
  const all = findings.map((finding): Shown => {
    const waiver = waivers.find((one) => covers(one, finding, text))
    return { finding, waiver, level: waiver ? 'waived' : finding.severity }
  })
  const sorted = ORDER.flatMap((level) => all.filter((one) => one.level === level))
  return (
    <ul className={styles.findings} aria-label={t('findings.label')}>
      {sorted.map(({ finding, level, waiver }) => (
        <li key={`${finding.id} ${finding.evidence}`} data-severity={level}>
          <Icon name={level === 'hint' || level === 'waived' ? 'info' : 'warning'} size={15} />
          <div>
            <span className={styles.kind}>
              {t('findings.kind', { severity: t(`severity.${level}`), mark: t(`mark.${finding.mark}`) })}
            </span>
            {reasons.reason(finding.because)}
            {finding.evidence !== '' && (
              <button type="button" className={styles.evidence} onClick={() => show(finding.evidence)}>
                {t('quote', { words: finding.evidence })}
              </button>
            )}
            {waiver && <WaivedBy waiver={waiver} of={waivable} />}
            {level === 'error' && waivable && <Waive finding={finding} of={waivable} />}
          </div>
        </li>
      ))}
    </ul>
  )
}
