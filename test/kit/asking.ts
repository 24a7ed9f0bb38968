import type { AskBackRule } from '../../src/core/draft/ask-back/ask-back-rules.ts'
import { canBeGiven } from '../../src/core/draft/ask-back/given.ts'
import { offerFor } from '../../src/core/draft/goods/offer.ts'
import type { Ground } from '../../src/core/draft/ground/ground.ts'
import { CALM } from '../../src/core/draft/promise/load.ts'
import { type History, NO_HISTORY } from '../../src/core/history.ts'
import { QUOTATION_FACTS, type RequestFacts } from '../../src/core/inquiry.ts'
import type { Rules } from '../../src/core/rules.ts'
import { aMail } from './mail.ts'
import { aReading, facts } from './reading.ts'
import { points, THURSDAY } from './reply.ts'

/** A buyer to whom questions are put: what he is, raises, and has told. */
export interface Asked extends Partial<AskBackRule['example']> {
  readonly history?: Partial<History>
}

const PIECES = [{ value: 300, unit: 'pc' }]
/** The past in which a letter asked everything of an example that no reader of ours could tell to be answered. */
const LONG_AGO = '2026-01-05T08:00:00Z'
const LATELY = '2026-10-28T08:00:00Z'

/** The ground of a reply to him. Facts of a card stand in the mail; all others a letter of ours has asked for. */
export function aGround(rules: Rules, { situation = 'quotation', buyer = 'unknown', ...one }: Asked): Ground {
  const known = one.known ?? []
  const tells = (fact: string) => known.includes(fact)
  const sku = rules.catalogue[0]?.sku ?? ''
  const request: Partial<RequestFacts> = {
    products: tells('product') ? [{ text: 'flask', sku }] : [],
    quantities: tells('quantity') || tells('affected') ? PIECES : [],
    port: tells('destination') ? 'Gdynia' : null,
    incoterm: tells('incoterm') ? 'CIF' : null,
    deadline: tells('timeline') ? 'by March' : null,
    certificates: tells('certificates') ? ['CE'] : [],
    targetPrice: tells('target_price') ? { amount: 2, currency: 'USD' } : null,
  }
  const read = facts({
    request,
    buyer: { type: buyer, country: tells('market') ? 'PL' : null, company: tells('company') ? 'Zet' : null },
    points: points(...(one.points ?? [])),
    missing: QUOTATION_FACTS.filter((fact) => !tells(fact)),
  })
  const offer = offerFor(read.request.products, rules)
  const photo = { index: 0, filename: 'a.jpg', contentType: 'image/jpeg', bytes: 9, inline: false, content: null }
  const text = `${one.words ?? ''} ${tells('reference') ? 'Invoice 223145' : ''}`
  const questions = known
    .filter((fact) => !canBeGiven(fact))
    .map((missing) => ({ missing, question: '?', choices: [] }))
  const asked = questions.length === 0 ? [] : [{ at: tells('long_silence') ? LONG_AGO : LATELY, questions }]
  return {
    mail: aMail({ subject: '', text, attachments: tells('photos') ? [photo] : [] }),
    reading: aReading({ text }),
    facts: read,
    rules,
    history: { ...NO_HISTORY, asked, ...one.history },
    now: THURSDAY,
    load: CALM,
    offer,
    products: offer.named,
    brief: false,
    situation,
  }
}
