import { Link } from '@tanstack/react-router'
import { type SVGProps, useId } from 'react'
import styles from './bars.module.css'
import type { CasesSearch } from './search.ts'

export interface Bar {
  readonly key: string
  readonly name: string
  /** One or two lengths on the same scale; the second is hatched. */
  readonly values: readonly (number | null)[]
  /** The figure in words, at the end of the row. */
  readonly told: string
  /** The list behind it. */
  readonly cases: CasesSearch
}

const ROW = { text: 17, bar: 9, gap: 3, after: 12 }

/**
 * Bars that lie, the longest as wide as there is room. Each is a link to the inquiries behind it. A pair of bars has its
 * figures in a line of their own, since there is more to tell.
 */
export function Bars({ title, desc, bars }: { title: string; desc: string; bars: readonly Bar[] }) {
  const id = useId()
  const most = Math.max(1, ...bars.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const series = Math.max(1, ...bars.map(({ values }) => values.length))
  const top = ROW.text * series
  const height = top + series * (ROW.bar + ROW.gap) + ROW.after
  return (
    <svg
      className={styles.bars}
      height={height * bars.length}
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{desc}</desc>
      <Hatch id={`${id}-hatch`} />
      {bars.map((bar, row) => (
        <svg key={bar.key} y={row * height} height={height} width="100%">
          <Link to="/reports/cases" search={bar.cases}>
            <rect className={styles.hit} width="100%" height={height - 5} />
            <text y={12}>{bar.name}</text>{' '}
            <text
              className={styles.told}
              {...(series > 1 ? { y: 12 + ROW.text } : { x: '100%', y: 12, textAnchor: 'end' })}
            >
              {bar.told}
            </text>
            {bar.values.map((value, place) => (
              <Length key={place === 0 ? 'first' : 'second'} {...{ value, most, place, top }} hatch={`${id}-hatch`} />
            ))}
          </Link>
        </svg>
      ))}
    </svg>
  )
}

interface LengthProps {
  readonly value: number | null
  readonly most: number
  readonly place: number
  readonly top: number
  readonly hatch: string
}

function Length({ value, most, place, top, hatch }: LengthProps) {
  const y = top + place * (ROW.bar + ROW.gap)
  const share = value === null || value === 0 ? 0 : Math.max(0.6, (value / most) * 100)
  return (
    <>
      <rect className={styles.track} y={y} width="100%" height={ROW.bar} rx={2} />
      <Filled hatch={place > 0 ? hatch : null} y={y} width={`${share}%`} height={ROW.bar} rx={2} />
    </>
  )
}

/** In one colour, or hatched. */
function Filled({ hatch, ...shape }: { hatch: string | null } & SVGProps<SVGRectElement>) {
  return hatch === null ? <rect className={styles.bar} {...shape} /> : <rect fill={`url(#${hatch})`} {...shape} />
}

function Hatch({ id }: { id: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className={styles.hatchGround} width="5" height="5" />
      <rect className={styles.hatchLine} width="2.5" height="5" />
    </pattern>
  )
}

/** What the two kinds of bar mean. */
export function Legend({ names }: { names: readonly [string, string] }) {
  const id = useId()
  return (
    <ul className={styles.legend}>
      {names.map((name, place) => (
        <li key={name}>
          <svg width="16" height="9" aria-hidden="true">
            <Hatch id={id} />
            <Filled hatch={place > 0 ? id : null} width={16} height={9} rx={2} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
