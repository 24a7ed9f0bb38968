import { useMay } from '../../wire/session.ts'
import styles from '../settings.module.css'
import { InForce } from './in-force.tsx'
import { Tuning } from './tuning.tsx'
import { Versions } from './versions.tsx'

/** What decides, and for managers: turn it, see what moves, publish, go back. */
export function RulesPanel() {
  const manages = useMay('manager')
  return (
    <div className={styles.stack}>
      <InForce />
      {manages && <Tuning />}
      {manages && <Versions />}
    </div>
  )
}
