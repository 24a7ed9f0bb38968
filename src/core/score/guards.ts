import type { Tier } from '../inquiry.ts'
import type { Findings } from './findings.ts'
import type { Market } from './market.ts'
import type { CodedGuard, Guard } from './scoring-rules.ts'

/** What a guard looks at. */
export interface Standing {
  readonly findings: Findings
  readonly market: Market
  /** The tier that the rest of the receipt gives without the points of the market. */
  readonly tierWithoutMarket: Tier
  /** Points of the groups product and terms together. */
  readonly detail: number
  /** The rules that gave or took points. */
  readonly earned: ReadonlySet<string>
}

/** Any of them shows that a mail went to many. */
const MASS_MAILING = ['mass_mailing', 'other_suppliers', 'same_text_elsewhere']

type Condition = (standing: Standing, guard: Guard) => boolean

const CONDITIONS: Readonly<Record<CodedGuard, Condition>> = {
  detail_promotion: isFirm,
  firm_request_raised: (standing, guard) =>
    isFirm(standing, guard) &&
    standing.market.served &&
    standing.findings.namesCompany &&
    standing.earned.has('in_our_range'),
  known_customer_kept: ({ findings }) => findings.orders > 0,
  needs_our_goods: (standing) => isNew(standing) && !standing.earned.has('in_our_range'),
  needs_detail: ({ detail, ...standing }, guard) => isNew(standing) && detail < guard.detail,
  needs_identity: (standing) => !isIdentified(standing),
  vague_held: ({ detail, ...standing }, guard) =>
    isNew(standing) && !isIdentified(standing) && !standing.earned.has('quantity') && detail < guard.detail,
  below_moq_held: isTooLittle,
  few_for_nobody_held: (standing) =>
    isNew(standing) && standing.earned.has('far_below_moq') && !standing.findings.namesCompany,
  embargo_held: ({ market }) => market.embargo,
  needs_served_market: ({ market }) => !market.served,
  mass_mailing_held: ({ earned }) => MASS_MAILING.some((rule) => earned.has(rule)),
  outside_range_held: ({ earned }) => earned.has('outside_our_range'),
}

/** Whether a guard's condition is met. What it then does to the total is the guard's own `hold` and `tier`. */
export function guardApplies(guard: Guard, standing: Standing): boolean {
  const here = guard.markets.length === 0 || guard.markets.includes(standing.market.name)
  return here && CONDITIONS[guard.guard](standing, guard)
}

/** Enough is asked for in enough detail. A promotion lifts only what is B in any market: the country alone moves one tier. */
function isFirm({ findings, detail, tierWithoutMarket }: Standing, guard: Guard): boolean {
  return detail >= guard.detail && (findings.shareOfMoq ?? 0) >= 1 && tierWithoutMarket !== 'C'
}

/**
 * Less than our minimum, which nobody has agreed to: a first lot before a yearly need is more than it says, and in a
 * conversation only what lies far below was not talked of.
 */
function isTooLittle({ findings, earned }: Standing): boolean {
  const asked = findings.shareOfMoq ?? 1
  return asked < 1 && !earned.has('yearly_volume') && (!findings.isReply || earned.has('far_below_moq'))
}

/** Who goes on with a conversation is known from there, and so is what it is about. */
function isNew({ findings }: Pick<Standing, 'findings'>): boolean {
  return !findings.isReply
}

function isIdentified({ earned }: Pick<Standing, 'earned'>): boolean {
  return ['company_named', 'own_domain', 'known_customer'].some((rule) => earned.has(rule))
}
