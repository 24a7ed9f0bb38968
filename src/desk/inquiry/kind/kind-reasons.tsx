import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../../api/inquiry/inquiry-shapes.ts'
import type { Triage } from '../../../core/inquiry.ts'
import { Act } from '../../shell/act.tsx'
import { useReasons } from '../../shell/reasons.ts'
import { useMay } from '../../wire/session.ts'
import { Quote } from '../quote.tsx'
import { Section } from '../section.tsx'
import { mayBeMarked } from './kind-notice.tsx'
import styles from './kind-reasons.module.css'
import { MarkOne } from './mark-one.tsx'

/** What the mail was taken for, how surely and why, and the way to say otherwise. */
export function KindReasons({ inquiry, triage }: { inquiry: Inquiry; triage: Triage }) {
  const { t } = useTranslation()
  const reasons = useReasons()
  const [asking, ask] = useState(false)
  const role = useMay('staff') ? null : t('why.role.staff')
  const { correction, line } = inquiry
  return (
    <Section
      title={t('kind.title', { kind: t(`kind.${triage.kind}`) })}
      end={t(line.unsure ? 'kind.unsure' : 'kind.sure', { percent: Math.round(100 * triage.confidence) })}
      open={triage.score === null || line.unsure}
    >
      <ul className={styles.reasons}>
        {triage.reasons.length === 0 && <li>{t('kind.noReason')}</li>}
        {triage.reasons.map(({ rule, because, evidence }) => (
          <li key={`${rule} ${evidence}`}>
            {rule === 'marked' && correction
              ? t('kind.markedBy', { name: correction.by, kind: t(`kind.${correction.to}`) })
              : reasons.reason(because)}{' '}
            <Quote words={reasons.evidence(evidence)} />
          </li>
        ))}
        {triage.flags.map((flag) => (
          <li key={flag}>{t(`flag.${flag}`)}</li>
        ))}
      </ul>
      {mayBeMarked(inquiry) && (
        <Act size="xs" variant="default" reason={role} onClick={() => ask(true)}>
          {t('act.mark')}
        </Act>
      )}
      {asking && <MarkOne line={inquiry.line} onClose={() => ask(false)} />}
    </Section>
  )
}
