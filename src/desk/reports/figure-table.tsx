import { Link } from '@tanstack/react-router'
import type { CasesSearch } from './search.ts'

export interface TableRow {
  readonly key: string
  readonly name: string
  readonly cells: readonly string[]
  readonly cases: CasesSearch
}

/** The same figures as a chart has, for eyes and ears that rather read. */
export function FigureTable({ head, rows }: { head: readonly string[]; rows: readonly TableRow[] }) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, cells, cases }) => (
          <tr key={key}>
            <th scope="row">
              <Link to="/reports/cases" search={cases}>
                {name}
              </Link>
            </th>
            {cells.map((cell, place) => (
              <td key={head[place + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
