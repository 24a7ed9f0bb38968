import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../core/inquiry.ts'
import { Icon } from '../../shell/icons.tsx'
import { useReasons } from '../../shell/reasons.ts'
import styles from './findings.module.css'

const ORDER = ['error', 'warning', 'hint'] as const

/** What the check found, the worst first; a press on the words shows them in the draft. */
export function Findings({ findings, show }: { findings: readonly Finding[]; show: (evidence: string) => void }) {
  const { t } = useTranslation()
  const reasons = useReasons()
  if (findings.length === 0) return null
  const sorted = ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
  return (
    <ul className={styles.findings} aria-label={t('findings.label')}>
      {sorted.map((finding) => (
        <li key={`${finding.id} ${finding.evidence}`} data-severity={finding.severity}>
          <Icon name={finding.severity === 'hint' ? 'info' : 'warning'} size={15} />
          <div>
            <span className={styles.kind}>
              {t('findings.kind', { severity: t(`severity.${finding.severity}`), mark: t(`mark.${finding.mark}`) })}
            </span>
            {reasons.reason(finding.because)}
            {finding.evidence !== '' && (
              <button type="button" className={styles.evidence} onClick={() => show(finding.evidence)}>
                {t('quote', { words: finding.evidence })}
              </button>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
