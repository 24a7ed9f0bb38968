import { type Expression, type SqlBool, sql } from 'kysely'
import type { Channel, Kind, Tier } from '../../core/inquiry.ts'
import type { Inquiries } from './queue-views.ts'

/** What a list is narrowed to; what is absent narrows nothing. */
export interface Filters {
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined
  /** The id of a person, or `nobody`. */
  readonly owner?: string | undefined
  /** SKU. */
  readonly product?: string | undefined
  readonly language?: string | undefined
  readonly channel?: Channel | undefined
  readonly kind?: Kind | undefined
  readonly tier?: Tier | undefined
}

/** The conditions of the filters, to be added to those of a view. */
export function narrowed(eb: Inquiries, filters: Filters): Expression<SqlBool>[] {
  const { country, owner, product, language, channel, kind, tier } = filters
  return [
    country !== undefined && fromCountry(eb, country),
    owner !== undefined &&
      (owner === 'nobody' ? eb('inquiry.owner_id', 'is', null) : eb('inquiry.owner_id', '=', owner)),
    product !== undefined && sql<SqlBool>`inquiry.products @> ${JSON.stringify([product])}::jsonb`,
    language !== undefined && eb('inquiry.language', '=', language),
    channel !== undefined && eb('inquiry.channel', '=', channel),
    kind !== undefined && eb('inquiry.kind', '=', kind),
    tier !== undefined && eb('inquiry.tier', '=', tier),
  ].filter((condition) => condition !== false)
}

/** The country that the mail tells, else that of the buyer's card. */
function fromCountry(eb: Inquiries, country: string): Expression<SqlBool> {
  const cards = eb.selectFrom('buyer').select('buyer.id').where('buyer.country', '=', country)
  return eb.or([
    eb('inquiry.country', '=', country),
    eb.and([eb('inquiry.country', 'is', null), eb('inquiry.buyer_id', 'in', cards)]),
  ])
}
