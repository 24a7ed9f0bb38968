import { createContext, type ReactNode, useContext, useState } from 'react'

/** Which of the buyer's points and words a person looks at; the mail, the points and the letter mark it alike. */
interface Pointed {
  /** By their place from 0. The chosen one is among them, wherever the mouse lies. */
  readonly points: readonly number[]
  /** The point that stays marked and is brought into view until another is chosen; null when none is. */
  readonly chosen: number | null
  readonly lookAt: (points: readonly number[]) => void
  readonly choose: (point: number | null) => void
  /** What the buyer wrote, in which words can be shown. */
  readonly text: string
  /** Words of it that are marked and brought into view; null when none are. */
  readonly quoted: string | null
  readonly quote: (words: string | null) => void
}

const Context = createContext<Pointed>({
  points: [],
  chosen: null,
  lookAt: () => {},
  choose: () => {},
  text: '',
  quoted: null,
  quote: () => {},
})

export function PointedProvider({ text, children }: { text: string; children: ReactNode }) {
  const [seen, lookAt] = useState<readonly number[]>([])
  const [chosen, choose] = useState<number | null>(null)
  const [quoted, quote] = useState<string | null>(null)
  const points = chosen === null || seen.includes(chosen) ? seen : [...seen, chosen]
  return <Context value={{ points, chosen, lookAt, choose, text, quoted, quote }}>{children}</Context>
}

export function usePointed(): Pointed {
  return useContext(Context)
}

/** What makes an element look at points, by mouse and by keyboard. */
export function lookingAt(points: readonly number[], { lookAt }: Pointed) {
  const look = (): void => lookAt(points)
  const away = (): void => lookAt([])
  return { onMouseEnter: look, onMouseLeave: away, onFocus: look, onBlur: away }
}
