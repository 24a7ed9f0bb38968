import type { Ground } from '../ground/ground.ts'
import { spokenOf } from './spoken-of.ts'

/**
 * Whether the buyer says what he wants, by name or by its measures, in words that our catalogue does not know. Then one of us
 * has to look: a list of everything to choose from would help neither.
 */
export function areUnmatched({ facts, offer, reading, rules }: Omit<Ground, 'situation'>): boolean {
  const { named, near, alike } = offer
  if (named.length + near.length + alike.length > 0) return false
  return facts.request.products.length > 0 || spokenOf(reading.text, rules).has('specification')
}
