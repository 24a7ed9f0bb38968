import type { ReactNode } from 'react'
import styles from './banners.module.css'
import { Icon } from './icons.tsx'

/** One line above every screen. */
export function Banner({ tone, children }: { tone: 'demo' | 'warn' | 'bad'; children: ReactNode }) {
  return (
    <p className={styles.banner} data-tone={tone}>
      <Icon name={tone === 'demo' ? 'info' : 'warning'} size={16} />
      <span>{children}</span>
    </p>
  )
}
