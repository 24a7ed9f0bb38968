import type { Reading } from '../../src/core/classify/reading.ts'
import { draft } from '../../src/core/draft/draft.ts'
import { CALM } from '../../src/core/draft/promise/load.ts'
import { type History, NO_HISTORY } from '../../src/core/history.ts'
import type { Draft, PointType, Score, Tier } from '../../src/core/inquiry.ts'
import type { Mail } from '../../src/core/mail.ts'
import type { Rules } from '../../src/core/rules.ts'
import { aMail } from './mail.ts'
import { aReading, facts } from './reading.ts'

/** A mail as read, for a reply to be written to; name only what matters. */
export interface Case {
  readonly mail?: Partial<Mail>
  readonly reading?: Partial<Reading>
  readonly facts?: Parameters<typeof facts>[0]
  readonly history?: Partial<History>
  readonly tier?: Tier
  readonly now?: string
}

/** Thursday, 5 November 2026, 11:12 in Shanghai. */
export const THURSDAY = '2026-11-05T03:12:00Z'

export function replyTo(rules: Rules, one: Case): Draft | null {
  const score = one.tier === undefined ? null : aScore(one.tier)
  const history = { ...NO_HISTORY, ...one.history }
  return draft(
    aMail(one.mail ?? {}),
    aReading(one.reading),
    facts(one.facts),
    score,
    rules,
    history,
    one.now ?? THURSDAY,
    CALM,
  )
}

/** Points by type; their words are made up. */
export function points(...types: PointType[]): { type: PointType; text: string }[] {
  return types.map((type) => ({ type, text: `What about the ${type.replace('_', ' ')}?` }))
}

function aScore(tier: Tier): Score {
  return { total: 50, tier, groups: [], contributions: [], replyBy: THURSDAY }
}
