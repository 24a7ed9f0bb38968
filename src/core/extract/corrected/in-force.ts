import type { Fact } from '../../inquiry.ts'
import type { FactCorrection } from './fact-correction.ts'

/**
 * The corrections that hold for a mail, one a field. What was said of the mail itself holds always; what was said of an
 * earlier one of the buyer holds where this mail tells nothing, or is read in the same way again. What it tells anew counts.
 *
 * @param said the newest first
 * @param read what was read from the mail
 */
export function inForce(said: readonly FactCorrection[], read: readonly Fact[]): readonly FactCorrection[] {
  const ordered = [...said.filter(({ earlier }) => !earlier), ...said.filter(({ earlier }) => earlier)]
  const firsts = ordered.filter(({ field }, place) => ordered.findIndex((one) => one.field === field) === place)
  return firsts.filter((one) => !one.earlier || holdsAgain(one, valuesRead(one.field, read)))
}

/** The values of a field, as they were read. */
export function valuesRead(field: string, read: readonly Fact[]): readonly string[] {
  return read.filter((fact) => fact.field === field).map(({ value }) => value)
}

function holdsAgain({ field, values, was }: FactCorrection, read: readonly string[]): boolean {
  if (!field.startsWith('buyer.')) return false
  return read.length === 0
    ? values.length > 0
    : read.length === was.length && read.every((value) => was.includes(value))
}
