import { withoutMarks } from '../../thread.ts'
import { shortName } from '../goods/offer.ts'
import type { Ground } from '../ground/ground.ts'
import type { FillPart } from '../wording/templates.ts'

const LONGEST = 200

/** The thread's own subject; a mail without one, or with a platform's, gets the name of what it is about. */
export function subjectOf({ mail, reading, offer, rules: { company, threads } }: Ground, fill: FillPart): string {
  const own = reading.channel === 'direct' ? mail.subject : ''
  const plain = own.replace(/\[[^[\]\s@]+@[^[\]\s@]+\]/gu, ' ').replace(/[\r\n\t]+/gu, ' ')
  const bare = withoutMarks(plain, threads)
    .replace(/\{\{|\}\}|\{%|%\}/gu, '')
    .trim()
  if (bare !== '' && !/^\(?no subject\)?$/iu.test(bare)) return `Re: ${bare.slice(0, LONGEST)}`
  const goods = offer.named.map(shortName)[0] ?? null
  return `Re: ${fill('subject', { goods, company: company.shortName })}`
}
