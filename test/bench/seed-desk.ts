import { sql } from 'kysely'
import { CHANNELS } from '../../src/core/inquiry.ts'
import type { Db } from '../../src/store/database.ts'
import { keepSearchEntry } from '../../src/store/inquiry/search.ts'
import { aTriage } from '../kit/triage.ts'

const AT_ONCE = 500
const GOODS = [
  'vacuum flask',
  'hex bolt',
  'ball valve',
  'desk lamp',
  'cotton towel',
  '不锈钢保温杯',
  '陶瓷马克杯',
  'carton box',
]
const WORDS =
  'price sample lead time delivery port payment certificate colour logo packing order quantity container market quality'
const PLACES = ['DE', 'US', 'MX', 'GH', 'RU', 'BR', 'NL', 'IT', 'CL', 'SA']
const TONGUES = ['en', 'en', 'en', 'de', 'es', 'ru', 'zh', 'ar']
const STATES = ['answered', 'answered', 'filed', 'discarded', 'answered'] as const

/**
 * Fills the books with so many conversations of one mail each: a tenth waits for us, in all tiers, kinds, markets and languages.
 * What each is depends on its number alone.
 */
export async function seedDesk(db: Db, count: number, now: Date): Promise<void> {
  for (let first = 1; first <= count; first += AT_ONCE) {
    const size = Math.min(AT_ONCE, count - first + 1)
    await db.transaction().execute((trx) => seedSome(trx, first, size, now))
  }
  await sql`analyze`.execute(db)
}

async function seedSome(trx: Db, first: number, size: number, now: Date): Promise<void> {
  const numbers = Array.from({ length: size }, (_, at) => first + at)
  const at = (number: number) => new Date(now.getTime() - number * 240_000)
  const buyers = await trx
    .insertInto('buyer')
    .values(numbers.map((n) => ({ address: addressOf(n), name: nameOf(n), created_at: now })))
    .returning('id')
    .execute()
  const talks = await trx
    .insertInto('conversation')
    .values(numbers.map((n, i) => ({ buyer_id: buyers[i]?.id ?? null, subject: subjectOf(n), created_at: at(n) })))
    .returning('id')
    .execute()
  const mails = await trx
    .insertInto('mail')
    .values(
      numbers.map((n, i) => ({
        fingerprint: `seed ${n}`,
        direction: 'in' as const,
        raw: Buffer.from(`From: ${nameOf(n)} <${addressOf(n)}>\r\nSubject: ${subjectOf(n)}\r\n\r\n${textOf(n)}`),
        bytes: 900,
        arrived_at: at(n),
        state: 'read' as const,
        from_name: nameOf(n),
        from_address: addressOf(n),
        subject: subjectOf(n),
        conversation_id: talks[i]?.id ?? null,
      })),
    )
    .returning('id')
    .execute()
  const inquiries = await trx
    .insertInto('inquiry')
    .values(
      numbers.map((n, i) => ({
        mail_id: mails[i]?.id ?? '',
        conversation_id: talks[i]?.id ?? '',
        buyer_id: buyers[i]?.id ?? null,
        kind: pick(['inquiry', 'inquiry', 'inquiry', 'reply', 'order', 'complaint'] as const, n),
        tier: pick(['A', 'B', 'B', 'C', 'C', 'C', 'C'] as const, n),
        risk: 'none' as const,
        reply_by: new Date(at(n).getTime() + 30 * 86_400_000),
        arrived_at: at(n),
        state: n % 10 === 0 ? ('open' as const) : pick(STATES, n),
        triage: JSON.stringify(triageOf(n)),
      })),
    )
    .returning('id')
    .execute()
  for (const [i, n] of numbers.entries()) {
    const heading = { subject: subjectOf(n), from: { name: nameOf(n), address: addressOf(n) } }
    await keepSearchEntry(trx, inquiries[i]?.id ?? '', heading, triageOf(n))
  }
}

function triageOf(n: number) {
  const { buyer, request, ...rest } = aTriage()
  return {
    ...rest,
    channel: pick(CHANNELS, n),
    language: pick(TONGUES, n),
    text: textOf(n),
    buyer: { ...buyer, name: nameOf(n), email: addressOf(n), company: `Firm ${n} Trading`, country: pick(PLACES, n) },
    request: { ...request, products: [{ text: pick(GOODS, n), sku: `SKU-${n % 400}` }] },
  }
}

/** Some eighty words, most of them the same as in thousands of other mails, a few of their own. */
function textOf(n: number): string {
  const words = WORDS.split(' ')
  const said = Array.from({ length: 70 }, (_, at) => pick(words, scatter(n * 71 + at)))
  return `Dear team, we are looking for ${pick(GOODS, n)}, reference ${scatter(n).toString(36)}. ${said.join(' ')}.`
}

function subjectOf(n: number): string {
  return `Inquiry ${n}: ${pick(GOODS, n)}`
}

function nameOf(n: number): string {
  return `Buyer ${scatter(n).toString(36)}`
}

function addressOf(n: number): string {
  return `b${n}@firm-${scatter(n).toString(36)}.example`
}

function pick<T>(choices: readonly T[], n: number): T {
  const choice = choices[scatter(n) % choices.length]
  if (choice === undefined) throw new Error('nothing to choose from')
  return choice
}

function scatter(n: number): number {
  let mixed = Math.imul(n, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
