import type { Risk } from '../../inquiry.ts'
import type { Contribution } from '../../reason.ts'
import { cuesIn } from '../evidence/cues.ts'
import type { Seen } from '../evidence/seen.ts'
import { storiesIn } from '../evidence/stories.ts'
import type { RiskRules, Signal } from '../rules/risk-rules.ts'
import type { Story } from '../rules/story-rules.ts'

/**
 * Adds up what warns of a mail, apart from what its inquiry is worth. The contributions add up to the total; what goes over
 * the cap is taken off by a line of its own. Quoted text does not count.
 */
export function riskOf(
  seen: Seen,
  signals: ReadonlyMap<Signal, string>,
  rules: RiskRules,
  stories: readonly Story[],
): Risk {
  const reasons = [...fromSignals(signals, rules), ...fromWords(seen, rules), ...fromStories(seen, stories)].sort(
    (one, other) => other.points - one.points,
  )
  return sumUp(reasons, rules)
}

/** What reasons come to; over the cap a line takes the rest off. */
export function sumUp(warnings: readonly Contribution[], rules: RiskRules): Risk {
  const reasons = [...warnings]
  const sum = reasons.reduce((total, { points }) => total + points, 0)
  const over = sum - rules.cap
  if (over > 0) reasons.push({ rule: 'cap', points: -over, reason: `Risk ends at ${rules.cap}.`, evidence: '' })
  const total = Math.min(sum, rules.cap)
  const action = total >= rules.quarantine.points ? 'quarantine' : total >= rules.banner.points ? 'banner' : 'none'
  return { total, action, reasons }
}

function fromSignals(signals: ReadonlyMap<Signal, string>, rules: RiskRules): Contribution[] {
  return rules.signals
    .filter(({ id, points }) => points > 0 && signals.has(id))
    .map(({ id, points, because }) => ({ rule: id, points, reason: because, evidence: signals.get(id) ?? '' }))
}

function fromWords(
  { mail, text, signature, notices, language, resumes, inner }: Seen,
  { wording }: RiskRules,
): Contribution[] {
  if (inner.channel !== 'direct' && inner.notice) return []
  const places = [
    { text: mail.subject, weight: resumes ? 0.5 : 1 },
    { text: `${text}\n${signature}\n${notices}`, weight: 1 },
  ]
  return cuesIn(places, language, wording).map(({ cue, points, evidence }) => ({
    rule: cue.id,
    points: Math.round(points),
    reason: cue.because,
    evidence,
  }))
}

function fromStories(seen: Seen, stories: readonly Story[]): Contribution[] {
  if (seen.inner.channel !== 'direct' && seen.inner.notice) return []
  return storiesIn(seen, stories).map(({ story, points, evidence }) => ({
    rule: story.id,
    points: Math.round(points),
    reason: story.because,
    evidence,
  }))
}
