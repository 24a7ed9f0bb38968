import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js'
import { KINDS, type Kind } from '../inquiry.ts'
import { fold } from '../words/fold.ts'
import type { ExampleRules } from './kind-rules.ts'

const trained = new WeakMap<ExampleRules, BayesClassifier>()
/** The best kind must be this many times as likely as the next, or the voice is silent. */
const CLEARLY = 4
/** Longer mails say the same more often, and products of many probabilities vanish. */
const WORDS = 120

/** The kind whose examples a text sounds most like; null when none is clearly nearest. One weak voice among others. */
export function toneOf(text: string, rules: ExampleRules): Kind | null {
  const words = wordsOf(text)
  const classifier = learned(rules)
  if (words.length < 3) return null
  const [first, second] = classifier.getClassifications(words)
  if (!first || !second || first.value < second.value * CLEARLY) return null
  return KINDS.find((kind) => kind === first.label) ?? null
}

function learned(rules: ExampleRules): BayesClassifier {
  const known = trained.get(rules)
  if (known) return known
  const classifier = new BayesClassifier()
  for (const [kind, texts] of Object.entries(rules.examples))
    for (const text of texts) classifier.addDocument(wordsOf(text), kind)
  classifier.train()
  trained.set(rules, classifier)
  return classifier
}

/** Words, and pairs of signs where no blanks stand between words. */
function wordsOf(text: string): string[] {
  const words = fold(text).match(/[\p{L}\p{M}]+/gu) ?? []
  return words.flatMap((word) => (/\p{Script=Han}/u.test(word) ? pairs(word) : [word])).slice(0, WORDS)
}

function pairs(word: string): string[] {
  const signs = Array.from(word)
  return signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`)
}
