import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js'
import { KINDS, type Kind } from '../../inquiry.ts'
import type { Correction } from '../../teaching.ts'
import { sentencesOf } from '../../words/sentences.ts'
import { tokensOf } from '../../words/tokens.ts'
import type { ExampleRules } from '../rules/kind-rules.ts'

// natural loads sylvester, which overwrites Math.sign with one that says 1 of nought; calendars then cannot go back a day.
Object.assign(Math, { sign: (value: number) => (value > 0 ? 1 : value < 0 ? -1 : value) })

/** The kind a text sounds like, and how loud that may be said. */
export interface Voice {
  readonly kind: Kind
  readonly points: number
}

/** Longer mails say the same more often, and products of more probabilities vanish. */
const READ = 120
/** Sentences learned of a kind in a language, the newest first. */
const MOST = 60
const FEWEST_WORDS = 3
/** A margin at which the voice speaks half as loud as it may, as a natural logarithm. */
const HALF_LOUD = 1.5
/** What it would say more softly than this is as often wrong as right. */
const WHISPER = 0.5

/**
 * The kind whose examples a text sounds most like. It is the louder the further that kind leads and the more of the words
 * were ever learned, and never louder than the rules allow. Null when it knows too little to speak.
 */
export function learnedVoice(
  text: string,
  language: string,
  rules: ExampleRules,
  corrections: readonly Correction[],
): Voice | null {
  const words = tokensOf(text, READ)
  const pupil = pupilOf(rules, corrections, language)
  const known = words.filter((word) => Object.hasOwn(pupil.features, word))
  if (known.length < FEWEST_WORDS) return null
  const [first, second] = pupil.getClassifications(known)
  const kind = KINDS.find((one) => one === first?.label)
  if (kind === undefined || first === undefined || second === undefined) return null
  const margin = Math.log(first.value / second.value)
  const points = rules.loudest.value * (margin / (margin + HALF_LOUD)) * (known.length / words.length)
  return points < WHISPER ? null : { kind, points: Math.round(points * 10) / 10 }
}

type Pupils = Map<string, BayesClassifier>
const pupils = new WeakMap<ExampleRules, WeakMap<readonly Correction[], Pupils>>()

/** Taught once for each language that is met, anew when rules or corrections change. */
function pupilOf(rules: ExampleRules, corrections: readonly Correction[], language: string): BayesClassifier {
  const byCorrections = pupils.get(rules) ?? new WeakMap<readonly Correction[], Pupils>()
  pupils.set(rules, byCorrections)
  const byLanguage = byCorrections.get(corrections) ?? new Map<string, BayesClassifier>()
  byCorrections.set(corrections, byLanguage)
  const known = byLanguage.get(language)
  if (known) return known
  const taught = teach(KINDS.map((kind) => [kind, lessonsOf(kind, language, rules, corrections)]))
  byLanguage.set(language, taught)
  return taught
}

/** A correction is learned by its sentences, which are as long as the examples. English is heard with every language. */
function lessonsOf(
  kind: Kind,
  language: string,
  { examples }: ExampleRules,
  corrections: readonly Correction[],
): string[][] {
  const spoken = [...new Set([language, 'en'])]
  const told = corrections.filter((one) => one.kind === kind && spoken.includes(one.language))
  const sentences = told.flatMap(({ text }) => sentencesOf(text.slice(0, 4000)).map((sentence) => sentence.text))
  const texts = [...sentences, ...spoken.flatMap((one) => examples[kind][one] ?? [])]
  return texts.slice(0, MOST).map((text) => tokensOf(text, READ))
}

/** Every kind is told equally often: one of which more is known would else be likelier by every common word. */
function teach(lessons: readonly (readonly [Kind, readonly string[][]])[]): BayesClassifier {
  const sizes = lessons.map(([, texts]) => texts.length)
  const most = Math.max(...sizes)
  const pupil = new BayesClassifier(undefined, Math.sqrt(most / Math.min(...sizes)))
  for (const [kind, texts] of lessons)
    for (let at = 0; at < most; at += 1) pupil.addDocument(texts[at % texts.length] ?? [], kind)
  pupil.train()
  return pupil
}
