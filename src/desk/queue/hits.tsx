import { hitsIn } from '../../core/search/hits.ts'
import styles from './line.module.css'

/** A text in which what was asked for is marked. */
export function Hits({ text, words }: { text: string; words: string | undefined }) {
  if (words === undefined) return text
  const hits = hitsIn(text, words)
  return (
    <>
      {hits.map(({ from, to }, at) => (
        <span key={from}>
          {text.slice(hits[at - 1]?.to ?? 0, from)}
          <mark className={styles.hit}>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(hits.at(-1)?.to ?? 0)}
    </>
  )
}
