import type { ReactNode } from 'react'
import { Icon } from './icons.tsx'
import styles from './notice.module.css'

type Tone = 'quiet' | 'good' | 'warn' | 'bad'

const ICONS = { quiet: 'info', good: 'check', warn: 'warning', bad: 'warning' } as const

/** Words set apart, with room for a button at the end. `live` is read out when it appears. */
export function Notice({
  tone,
  live = false,
  end,
  children,
}: {
  tone: Tone
  live?: boolean
  end?: ReactNode
  children: ReactNode
}) {
  return (
    <div className={styles.notice} data-tone={tone} role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}>
      <Icon name={ICONS[tone]} />
      <div className={styles.words}>{children}</div>
      {end}
    </div>
  )
}
