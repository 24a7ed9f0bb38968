import type { ReactNode } from 'react'
import styles from './section.module.css'

/** A part of the right column that folds away. */
export function Section({
  title,
  end,
  open = true,
  children,
}: {
  title: string
  end?: ReactNode
  open?: boolean
  children: ReactNode
}) {
  return (
    <details className={styles.section} open={open}>
      <summary>
        <h2>{title}</h2>
        {end !== undefined && <span className={styles.end}>{end}</span>}
      </summary>
      {children}
    </details>
  )
}
