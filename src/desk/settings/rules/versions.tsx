import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleVersions } from '../../../api/rules/rule-shapes.ts'
import { useReasons } from '../../shell/reasons.ts'
import { Failed, Loading } from '../../shell/states.tsx'
import { dayAndTime } from '../../shell/time.ts'
import { useRuleVersions } from '../../wire/rules.ts'
import styles from '../settings.module.css'
import { GoBackDialog } from './go-back.tsx'
import own from './rules.module.css'

type Line = RuleVersions['lines'][number]

/** Every version of the rules: who, when, why, and what it changed; each can come back. */
export function Versions() {
  const { t } = useTranslation()
  const versions = useRuleVersions()
  const [chosen, setChosen] = useState<number | null>(null)
  if (versions.isPending) return <Loading rows={2} height={64} />
  if (versions.isError) return <Failed error={versions.error} again={() => void versions.refetch()} />
  const { lines } = versions.data
  const [newest, before] = lines
  return (
    <section className={styles.stack} aria-labelledby="versions-title">
      <h2 id="versions-title" className={styles.heading}>
        {t('rules.versions')}
      </h2>
      <ul className={styles.rows}>
        {lines.map((line, place) => (
          <Version key={line.number} line={line}>
            {place === 0 && before?.differs && (
              <Button size="sm" variant="default" onClick={() => setChosen(before.number)}>
                {t('act.undoVersion')}
              </Button>
            )}
            {place > 1 && line.differs && (
              <Button size="sm" variant="default" onClick={() => setChosen(line.number)}>
                {t('act.goBack')}
              </Button>
            )}
          </Version>
        ))}
      </ul>
      {chosen !== null && newest && (
        <GoBackDialog number={chosen} base={newest.number} onClose={() => setChosen(null)} />
      )}
    </section>
  )
}

function Version({ line, children }: { line: Line; children: ReactNode }) {
  const { t, i18n } = useTranslation()
  const reasons = useReasons()
  const { number, at, by, comment, changes } = line
  return (
    <li>
      <span className={styles.name}>
        <b>{t('rules.number', { number })}</b>
        <small>
          {by ?? t('rules.byFolder')} · {dayAndTime(at, i18n.language)}
        </small>
        {comment !== '' && <span className={own.why}>{comment}</span>}
        {changes.length > 0 && (
          <details className={own.changes}>
            <summary>{t('rules.changes', { count: changes.length })}</summary>
            <ul>
              {changes.map((change) => (
                <li key={change}>{reasons.reason(change)}</li>
              ))}
            </ul>
          </details>
        )}
      </span>
      {children}
    </li>
  )
}
