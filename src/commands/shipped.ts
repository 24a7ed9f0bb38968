import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder that holds our shipped `rules/`, `templates/`, `demo/` and the built desk. */
export const SHIPPED = fileURLToPath(new URL('../..', import.meta.url))

/** The version of this program. */
export function ownVersion(): string {
  const { version }: { version?: unknown } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  )
  return String(version)
}
