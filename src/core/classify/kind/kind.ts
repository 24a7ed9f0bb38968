import { KINDS, type Kind, type Risk } from '../../inquiry.ts'
import type { Reason } from '../../reason.ts'
import type { Rules } from '../../rules.ts'
import type { Correction, Mark, Teaching } from '../../teaching.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Seen } from '../evidence/seen.ts'
import { automaticEvidence } from './automatic.ts'
import { conversationEvidence } from './conversation.ts'
import { learnedVoice } from './learned-voice.ts'
import { letterEvidence } from './letter-evidence.ts'
import { storyEvidence } from './story-evidence.ts'
import { wordEvidence } from './word-evidence.ts'

/** The kind of a mail with how sure that is, and every reason that spoke for it. */
export interface Verdict {
  readonly kind: Kind
  /** 0..1 */
  readonly confidence: number
  readonly reasons: readonly Reason[]
}

/** Of kinds that are equally likely the one whose loss would cost most. */
const START: Partial<Record<Kind, number>> = { inquiry: 0.5, other: 0.7 }

/** Weaker signs of a conversation than this leave a question a new inquiry. */
const A_THREAD = 2.5

/** What asking for prices, terms and goods counts for at most in a conversation: less than what orders or complains. */
const ASKING_IN_A_THREAD = 2

/** An order names goods and terms as an inquiry does: beside evidence of this weight what is said in both tells nothing. */
const LIKELY = 5

/** What nobody whom we know is put away as, because somebody else once wrote alike. */
const JUNK: ReadonlySet<Kind> = new Set(['solicitation', 'scam', 'other'])

/**
 * Weighs all evidence. What a buyer asks counts for a reply when the mail goes on with a conversation, and for a new inquiry
 * when it does not. What a person said of this mail stands above all evidence.
 */
export function kindOf(
  seen: Seen,
  risk: Risk,
  massMailed: boolean,
  rules: Rules,
  { corrections, mark }: Teaching,
): Verdict {
  if (mark !== null) return marked(mark)
  const found = apartFromOthers(allEvidence(seen, risk, massMailed, rules))
  const threaded = sum(found, 'reply') >= A_THREAD
  const voice = voiceEvidence(seen, rules, corrections)
  const heard = voice !== null && maySpeak(voice, inThread(found, threaded), seen, risk) ? [...found, voice] : found
  const evidence = inThread(heard, threaded)
  const [first, second] = ranking(evidence)
  return {
    kind: first.kind,
    confidence: confidence(first.points, second.points),
    reasons: evidence
      .filter((one) => one.kind === first.kind && one.points > 0)
      .sort((one, other) => other.points - one.points)
      .map(({ rule, because, evidence: words }) => ({ rule, because, evidence: words })),
  }
}

function marked({ kind, by }: Mark): Verdict {
  return { kind, confidence: 1, reasons: [{ rule: 'marked', because: `${by} marked it as ${kind}.`, evidence: '' }] }
}

function allEvidence(seen: Seen, risk: Risk, massMailed: boolean, rules: Rules): Evidence[] {
  const words = [...wordEvidence(seen, rules.kinds), ...storyEvidence(seen, rules.stories)]
  const told = new Set(words.filter(({ points }) => points > 0).map(({ kind }) => kind))
  return [
    ...words,
    ...automaticEvidence(seen.mail, told),
    ...conversationEvidence(seen, rules.company),
    ...letterEvidence(seen, rules.catalogue, massMailed),
    ...(risk.action === 'quarantine' ? [riskEvidence(risk)] : []),
  ]
}

function riskEvidence({ total, reasons }: Risk): Evidence {
  return {
    kind: 'scam',
    points: 20,
    rule: 'risk',
    because: `Its risk is ${total} of 100.`,
    evidence: reasons[0]?.evidence ?? '',
    hard: true,
  }
}

function voiceEvidence(
  { text, language }: Seen,
  { examples }: Rules,
  corrections: readonly Correction[],
): Evidence | null {
  const voice = learnedVoice(text, language, examples, corrections)
  return voice && { ...voice, rule: 'sounds_like', because: 'It sounds like mails of this kind.', evidence: '' }
}

/** It says nothing against hard evidence, calls nothing a fraud that no risk warns of, and nothing that would put away the mail of somebody we have written to or sold to. */
function maySpeak({ kind }: Evidence, found: readonly Evidence[], { history }: Seen, { action }: Risk): boolean {
  if (kind === 'scam' && action === 'none') return false
  const [leading] = ranking(found)
  if (found.some((one) => one.hard === true && one.kind === leading.kind)) return false
  return !(JUNK.has(kind) && (history.sent > 0 || history.orders > 0 || history.answersOurs))
}

function apartFromOthers(evidence: readonly Evidence[]): readonly Evidence[] {
  const likely = new Set(KINDS.filter((kind) => sum(evidence, kind) >= LIKELY))
  return evidence.filter(({ alsoOf = [] }) => !alsoOf.some((kind) => likely.has(kind)))
}

/** Everybody in a conversation asks and wishes: as signs of a mere reply all such words together weigh only so much. */
function inThread(evidence: readonly Evidence[], threaded: boolean): readonly Evidence[] {
  if (!threaded) return evidence
  const asking = Math.min(1, ASKING_IN_A_THREAD / Math.max(1, sum(evidence, 'inquiry')))
  return evidence.map((one) =>
    one.kind === 'inquiry' ? { ...one, kind: 'reply', points: Math.round(one.points * asking * 100) / 100 } : one,
  )
}

interface Ranked {
  readonly kind: Kind
  readonly points: number
}

/** The two kinds that most speaks for, the first one first. */
function ranking(evidence: readonly Evidence[]): readonly [Ranked, Ranked] {
  const totals = KINDS.map((kind) => ({ kind, points: (START[kind] ?? 0) + sum(evidence, kind) }))
  const [first, second] = totals.sort((one, other) => other.points - one.points)
  return [first ?? { kind: 'other', points: 0 }, second ?? { kind: 'other', points: 0 }]
}

function sum(evidence: readonly Evidence[], kind: Kind): number {
  return evidence.filter((one) => one.kind === kind).reduce((total, { points }) => total + points, 0)
}

/** From even odds when two kinds are level towards certainty as one leaves the other behind. */
function confidence(first: number, second: number): number {
  const lead = Math.max(0, first - second)
  return Math.round((0.4 + 0.59 * (lead / (lead + 3))) * 100) / 100
}
