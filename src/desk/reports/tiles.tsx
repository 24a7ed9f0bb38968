import { Link } from '@tanstack/react-router'
import type { CasesSearch } from './search.ts'
import styles from './tiles.module.css'

export interface Tile {
  readonly name: string
  readonly value: string
  /** How many cases stand behind it. */
  readonly cases: string
  readonly search: CasesSearch
}

/** Figures in large type; each is a link to the inquiries behind it. */
export function Tiles({ tiles }: { tiles: readonly Tile[] }) {
  return (
    <ul className={styles.tiles}>
      {tiles.map(({ name, value, cases, search }) => (
        <li key={name}>
          <Link to="/reports/cases" search={search} className={styles.tile}>
            <span>{name}</span>
            <b>{value}</b>
            <small>{cases}</small>
          </Link>
        </li>
      ))}
    </ul>
  )
}
