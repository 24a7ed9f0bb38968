import styles from './state-mark.module.css'

/** A state in a word, on a quiet ground of its colour. */
export function StateMark({ tone, children }: { tone: 'good' | 'warn' | 'bad' | 'quiet'; children: string }) {
  return (
    <span className={styles.mark} data-tone={tone}>
      {children}
    </span>
  )
}
