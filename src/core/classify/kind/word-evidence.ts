import { fold } from '../../words/fold.ts'
import { cuesIn, type Place } from '../evidence/cues.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Seen } from '../evidence/seen.ts'
import type { KindCue, KindRules } from '../rules/kind-rules.ts'

type Where = KindCue['where']

const placed = new WeakMap<KindRules, Readonly<Record<Where, readonly KindCue[]>>>()

/** What the subject, the new words, the names of files and the signature speak for. */
export function wordEvidence(seen: Seen, rules: KindRules): Evidence[] {
  const { mail, text, signature, language, resumes } = seen
  const cues = byPlace(rules)
  const files = mail.attachments.map(({ filename }) => (filename ?? '').replace(/[_\-.]+/g, ' ')).join('\n')
  const places: Place[] = [subjectOf(seen), { text, weight: 1 }, { text: files, weight: 0.5 }]
  const found = [
    ...cuesIn(places, language, cues.letter),
    ...cuesIn([{ text: signature, weight: 1 }], language, cues.signature),
  ].map(({ cue, points, evidence }) => evidenceOf(cue, points, evidence))
  for (const whole of [text, resumes ? '' : mail.subject]) {
    const cue = cues.alone.find(({ words }) => isOneOf(whole, Object.values(words).flat()))
    if (cue) found.push(evidenceOf(cue, cue.points, whole.trim()))
  }
  return found
}

/** A resumed subject may be ours, and a notification's is mostly the platform's; what the buyer gave as his subject is his. */
function subjectOf({ mail, inner, resumes }: Seen): Place {
  const own = inner.channel === 'direct' || inner.notice
  const told = inner.fields['subject']
  if (own) return { text: mail.subject, weight: resumes ? 0.5 : 1 }
  return told === undefined ? { text: mail.subject, weight: 0.5 } : { text: told, weight: 1 }
}

function isOneOf(text: string, phrases: readonly string[]): boolean {
  const word = fold(text.trim()).replace(/(?<![\s.!])[\s.!]+$/, '')
  return phrases.some((phrase) => fold(phrase) === word)
}

/** One list for each place, always the same one, because lexicons are kept by list. */
function byPlace(rules: KindRules): Readonly<Record<Where, readonly KindCue[]>> {
  const known = placed.get(rules)
  if (known) return known
  const at = (where: Where) => rules.cues.filter((cue) => cue.where === where)
  const built = { letter: at('letter'), alone: at('alone'), signature: at('signature') }
  placed.set(rules, built)
  return built
}

function evidenceOf({ kind, id, because, alsoOf }: KindCue, points: number, evidence: string): Evidence {
  return { kind, points, rule: id, because, evidence, alsoOf }
}
