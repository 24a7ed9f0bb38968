import { Button } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './figure.module.css'

/** A matter of the report: its title, what it tells, and its figures as a chart or, one press away, as a table. */
export function Figure({
  title,
  lead,
  tools,
  table,
  children,
}: {
  title: string
  lead: string
  tools?: ReactNode
  table?: ReactNode
  children: ReactNode
}) {
  const { t } = useTranslation()
  const [asTable, show] = useState(false)
  const id = useId()
  return (
    <section className={styles.figure} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        {table !== undefined && (
          <Button size="compact-xs" variant="subtle" aria-pressed={asTable} onClick={() => show(!asTable)}>
            {t(asTable ? 'report.asChart' : 'report.asTable')}
          </Button>
        )}
      </header>
      <p className={styles.lead}>{lead}</p>
      {tools}
      {asTable ? <div className={styles.table}>{table}</div> : children}
    </section>
  )
}
