import { Button, Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './icons.tsx'
import { Notice } from './notice.tsx'
import styles from './states.module.css'
import { troubleInWords } from './trouble.ts'

/**
 * Nothing here yet: what that means, and what to do next.
 *
 * @param level 1 where it is the whole page
 */
export function Empty({
  icon,
  title,
  level = 2,
  children,
}: {
  icon: 'queue' | 'sent' | 'check' | 'mailbox' | 'info'
  title: string
  level?: 1 | 2
  children?: ReactNode
}) {
  const Heading = `h${level}` as const
  return (
    <div className={styles.empty}>
      <Icon name={icon} size={36} />
      <Heading>{title}</Heading>
      {children}
    </div>
  )
}

/** It could not be read: why, and a way to try again. */
export function Failed({ error, again }: { error: unknown; again: () => void }) {
  const { t } = useTranslation()
  return (
    <Notice
      tone="bad"
      live
      end={
        <Button size="xs" variant="default" onClick={again}>
          {t('act.again')}
        </Button>
      }
    >
      {troubleInWords(error, t)}
    </Notice>
  )
}

/** Grey bars in the place of what is on its way. */
export function Loading({ rows, height }: { rows: number; height: number }) {
  const { t } = useTranslation()
  return (
    <div className={styles.loading} role="status" aria-label={t('state.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} />
      ))}
    </div>
  )
}
