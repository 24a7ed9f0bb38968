import { useTranslation } from 'react-i18next'
import type { CheckedRules } from '../../api/rules/rule-shapes.ts'
import { useReasons } from '../shell/reasons.ts'
import styles from './settings.module.css'

/** Every fault of the files, with its place and what should stand there. */
export function Complaints({ complaints }: { complaints: CheckedRules['complaints'] }) {
  const { t } = useTranslation()
  const reasons = useReasons()
  return (
    <ol className={styles.complaints}>
      {complaints.map(({ file, line, column, field, expected }) => (
        <li key={`${file} ${line} ${column} ${field} ${expected}`}>
          <b>{line === null ? file : t('rules.place', { file, line, column: column ?? 1 })}</b>
          {field !== '' && <code> {field}</code>}: {reasons.told(expected)}
        </li>
      ))}
    </ol>
  )
}
