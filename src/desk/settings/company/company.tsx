import styles from '../settings.module.css'
import { CompanyFiles } from './files.tsx'
import { OfficeHours } from './hours.tsx'

/** What the company says of itself: its two files, and when it is at work. */
export function CompanyPanel() {
  return (
    <div className={styles.stack}>
      <CompanyFiles />
      <OfficeHours />
    </div>
  )
}
