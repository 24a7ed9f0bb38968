import type { Quantity } from '../../inquiry.ts'
import { repeatable } from '../written/buyers-words.ts'
import type { Ground } from './ground.ts'

/** A delivery term the buyer wishes, with its place as we may repeat it. */
export interface WantedTerm {
  readonly incoterm: string
  readonly port: string | null
}

/** Terms under which we carry the goods, so that the price of the catalogue is not yet the buyer's. */
export const DELIVERED: ReadonlySet<string> = new Set(['CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'])

/** The delivery terms the buyer asks for, in his order. */
export function wantedTerms({ facts: { request } }: Pick<Ground, 'facts'>): WantedTerm[] {
  const { incoterm, port, otherTerms } = request
  const all = incoterm === null ? otherTerms : [{ incoterm, port }, ...otherTerms]
  return all.map((one) => ({ incoterm: one.incoterm, port: repeatable(one.port ?? '') }))
}

/** Where samples are asked for, numbers up to this are theirs. */
const MOST_SAMPLES = 10

/** The quantities the buyer asks for; beside pieces a container only says how they travel. */
export function wantedQuantities({ facts: { request, points } }: Pick<Ground, 'facts'>): readonly Quantity[] {
  const samples = points.some(({ type }) => type === 'sample')
  const isSample = ({ value, unit }: Quantity) => samples && unit === 'pc' && value <= MOST_SAMPLES
  if (request.quantities.every(isSample)) return []
  const counted = request.quantities.filter((one) => !one.unit.startsWith('container') && !isSample(one))
  return counted.length > 0 ? counted : request.quantities
}

/** Whether our files offer the term; files without terms refuse none. */
export function isOffered(incoterm: string, { rules }: Pick<Ground, 'rules'>): boolean {
  const { incoterms } = rules.company.terms
  return incoterms.length === 0 || incoterms.includes(incoterm)
}
