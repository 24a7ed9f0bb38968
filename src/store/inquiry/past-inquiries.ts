import type { Outcome } from '../../core/outcome.ts'
import type { Basis } from '../../core/score/basis.ts'
import type { Findings } from '../../core/score/findings.ts'
import type { Db } from '../database.ts'

/** What stands in the books of a scored inquiry, for trying other rules on it. */
export interface StoredPast {
  readonly id: string
  readonly arrivedAt: string
  /** The version whose rules made the findings. */
  readonly versionId: string | null
  readonly findings: Findings
  /** Null when it was not asked for. */
  readonly basis: Basis | null
  readonly outcome: Outcome | null
}

/** So many rows are held at a time. */
const CHUNK = 1000

/**
 * The scored inquiries, the newest first, some at a time. Those that a later mail took the place of are left out.
 *
 * @param last how many at most; all when null
 * @param withBasis also what each score was read from: several times as much to load
 */
export async function* pastInquiries(db: Db, last: number | null, withBasis: boolean): AsyncGenerator<StoredPast[]> {
  let left = last ?? Number.POSITIVE_INFINITY
  let before: string | null = null
  while (left > 0) {
    const limit = Math.min(CHUNK, left)
    const rows = await chunk(db, before, limit, withBasis)
    if (rows.length > 0) yield rows
    if (rows.length < limit) return
    before = rows.at(-1)?.id ?? null
    left -= rows.length
  }
}

/** What people know an inquiry by. */
export interface InquiryLabel {
  readonly subject: string
  readonly company: string | null
}

/** What people know these inquiries by, by id; an unknown id is left out. */
export async function inquiryLabels(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, InquiryLabel>> {
  const rows = await db
    .selectFrom('inquiry')
    .innerJoin('mail', 'mail.id', 'inquiry.mail_id')
    .leftJoin('buyer', 'buyer.id', 'inquiry.buyer_id')
    .select(['inquiry.id', 'mail.subject', 'buyer.company', 'buyer.address'])
    .where('inquiry.id', 'in', ['0', ...ids])
    .execute()
  return new Map(
    rows.map(({ id, subject, company, address }) => [id, { subject: subject ?? '', company: company ?? address }]),
  )
}

async function chunk(db: Db, before: string | null, limit: number, withBasis: boolean): Promise<StoredPast[]> {
  const rows = await db
    .selectFrom('scored')
    .innerJoin('inquiry', 'inquiry.id', 'scored.inquiry_id')
    .leftJoin('outcome', 'outcome.inquiry_id', 'inquiry.id')
    .select(['inquiry.id', 'inquiry.arrived_at', 'inquiry.rule_version_id as versionId'])
    .select(['scored.findings', 'outcome.outcome'])
    .$if(withBasis, (query) => query.select('scored.basis'))
    .where('inquiry.state', '!=', 'superseded')
    .$if(before !== null, (query) => query.where('scored.inquiry_id', '<', before))
    .orderBy('scored.inquiry_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ arrived_at, basis = null, ...row }) => ({ ...row, basis, arrivedAt: arrived_at.toISOString() }))
}
