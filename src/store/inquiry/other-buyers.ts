import { isFree } from 'freemail'
import { sql } from 'kysely'
import type { Books } from '../../core/draft/check/books.ts'
import { possibleNames } from '../../core/draft/check/possible-names.ts'
import type { Triage } from '../../core/inquiry.ts'
import type { Db } from '../database.ts'
import type { Wording } from '../draft/drafts.ts'
import { storableText } from '../storable.ts'

/** What our books say of a letter that answers a mail; the buyer wrote last, so it is no follow-up. */
export async function booksOf(
  db: Db,
  inquiryId: string,
  { subject, text }: Wording,
  mail: Pick<Triage, 'text'>,
): Promise<Books> {
  return { others: await othersNamed(db, inquiryId, `${subject}\n${text}`, mail.text), unansweredSince: null }
}

/**
 * Names, companies and addresses of other buyers of our books that stand in a letter, as they stand there. What the
 * buyer's own mail speaks of, and his colleagues, are not others.
 *
 * @param mail what the buyer wrote in the mail that is answered
 */
async function othersNamed(db: Db, inquiryId: string, letter: string, mail: string): Promise<string[]> {
  const written = possibleNames(letter)
  if (written.size === 0) return []
  const names = [...written.keys()].map(storableText)
  const found = await db
    .selectFrom('buyer')
    .select(['address', sql<string | null>`lower(name)`.as('name'), sql<string | null>`lower(company)`.as('company')])
    .where((eb) =>
      eb.or([
        eb('address', '=', sql<string>`any(${names})`),
        eb(sql`lower(name)`, '=', sql<string>`any(${names})`),
        eb(sql`lower(company)`, '=', sql<string>`any(${names})`),
      ]),
    )
    .limit(50)
    .execute()
  if (found.length === 0) return []
  const own = await buyerOf(db, inquiryId)
  const others = found.filter((one) => own === undefined || !isColleague(one, own))
  const named = others.flatMap(({ address, name, company }) => [address, name, company])
  const told = mail.toLowerCase()
  return [...new Set(named.flatMap((one) => (one === null || told.includes(one) ? [] : (written.get(one) ?? []))))]
}

interface Card {
  readonly address: string
  readonly name: string | null
  readonly company: string | null
}

function buyerOf(db: Db, inquiryId: string): Promise<Card | undefined> {
  return db
    .selectFrom('inquiry')
    .innerJoin('buyer', 'buyer.id', 'inquiry.buyer_id')
    .select([
      'buyer.address',
      sql<string | null>`lower(buyer.name)`.as('name'),
      sql<string | null>`lower(buyer.company)`.as('company'),
    ])
    .where('inquiry.id', '=', inquiryId)
    .executeTakeFirst()
}

/** The buyer himself under another address, or somebody of his house. */
function isColleague(one: Card, own: Card): boolean {
  const domain = own.address.slice(own.address.lastIndexOf('@') + 1)
  return (
    one.address === own.address ||
    (one.company !== null && one.company === own.company) ||
    (one.name !== null && one.name === own.name) ||
    (!isFree(own.address) && one.address.endsWith(`@${domain}`))
  )
}
