import { readFileSync } from 'node:fs'
import { beforeEach, expect, it } from 'vitest'
import { parse } from 'yaml'
import { sketchOf } from '../../src/core/same-text.ts'
import { threadsSchema } from '../../src/core/thread.ts'
import { type ReadMailDeps, readMails } from '../../src/jobs/read-mail.ts'
import { anArrival, later, NOW } from '../kit/books.ts'
import { describeOnEachEngine } from '../kit/database.ts'
import { aLog } from '../kit/log.ts'
import { aMail } from '../kit/mail.ts'
import { aRuleVersion } from '../kit/rules.ts'
import { aTriage } from '../kit/triage.ts'

const threads = threadsSchema.parse(parse(readFileSync('rules/threads.yaml', 'utf8')))
const LETTER = `We are a trading firm and came across your page. Our clients need regular supplies of your goods all year round,
  so kindly let us have your best offer with packing, delivery time and payment terms at your earliest convenience.`

interface Letter {
  readonly address: string
  readonly name: string | null
  readonly text: string
}

describeOnEachEngine('the same words from several senders', (database) => {
  let deps: ReadMailDeps
  /** What the decisions about the last mail were told of other senders. */
  let told: unknown[]
  beforeEach(async () => {
    told = []
    deps = {
      db: database.db,
      parse: async (raw) => {
        const { address, text }: Letter = JSON.parse(Buffer.from(raw).toString())
        return { ok: true, mail: aMail({ from: { name: null, address }, text }) }
      },
      signsOf: () => [],
      judge: async ({ from, text }, { sameTextFrom }) => {
        told.push(sameTextFrom)
        const name = from?.address.startsWith('ann') ? 'Ann Weller' : null
        const triage = aTriage({ text, buyer: { ...aTriage().buyer, email: from?.address ?? null, name } })
        return { triage, scored: null, sketch: sketchOf(text), due: null }
      },
      threads,
      kinds: { unsure: { because: 'Nobody knows.', example: 'x', below: 0.55 } },
      ruleVersionId: '1',
      us: { addresses: new Set(['sales@us.example']), domains: new Set(['us.example']) },
      log: aLog(),
    }
    await database.db.insertInto('rule_version').values(aRuleVersion(NOW)).execute()
  })
  let serial = 0
  const reads = async (address: string, text = LETTER, at = NOW) => {
    told = []
    await anArrival(database.db, JSON.stringify({ address, text, n: (serial += 1) }), at)
    await readMails(deps, NOW)
    return told
  }

  it('are told to the decision, which is then made once more', async () => {
    await reads('ann@one.example')
    expect(await reads('ben@two.example')).toEqual([undefined, 1])
    expect(await reads('cem@three.example', LETTER.replace('trading firm', 'trading house'))).toEqual([undefined, 2])
  })

  it.each([
    ['the same writer', 'ann@one.example', LETTER],
    ['a colleague', 'bea@one.example', LETTER],
    ['the writer from another mailbox', 'ann.weller@gmail.com', LETTER],
    ['somebody who says something else', 'cem@three.example', LETTER.split(' ').toReversed().join(' ')],
    ['somebody who says little', 'dan@four.example', 'Please send your catalogue.'],
  ])('do not count from %s', async (_, address, text) => {
    await reads('eva@five.example', 'Please send your catalogue.')
    await reads('ann@one.example')
    expect(await reads(address, text)).toEqual([undefined])
  })

  it('do not count after a season', async () => {
    await reads('ann@one.example')
    expect(await reads('ben@two.example', LETTER, later(91 * 86_400))).toEqual([undefined])
  })
})
