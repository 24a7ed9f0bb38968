import type { Draft } from '../../inquiry.ts'
import { withoutListSign } from '../written/standing-lines.ts'
import { tokensIn, wordDistance } from './word-distance.ts'

/** What staff did to one sentence of a draft before it was sent. */
export interface SentenceChange {
  readonly how: 'reworded' | 'removed' | 'added'
  /** The part of the templates it was made of; null for the signature and what a person wrote. */
  readonly part: string | null
  readonly before: string | null
  readonly after: string | null
  /** 0 as drafted, 1 with no word left of it. */
  readonly distance: number
}

/** A letter as it was sent, beside its draft. */
export interface DraftChanges {
  /** Sentences of the draft, and how many of them were sent as they stood. */
  readonly drafted: number
  readonly kept: number
  /** Of the whole letter: 0 sent as drafted, 1 with no word kept. */
  readonly distance: number
  /** The parts the draft was made of, each once. */
  readonly parts: readonly string[]
  readonly changes: readonly SentenceChange[]
}

interface Sentence {
  readonly text: string
  readonly words: readonly string[]
  readonly part: string | null
}

const SENTENCE_END = /(?<=[.!?؟]["”»]?)\s+(?=[\p{Lu}\p{Lo}¿¡“„«])|(?<=[。！？])(?=.)/u
/** Sentences compared of one letter. */
const MOST = 120
/** Sentences that a changed one is compared with: those that share the most words. */
const NEAREST = 4
/** Above this distance a sentence is another one, and no rewording. */
const REWORDED = 0.7

/** Compares a sent letter with its draft, sentence by sentence; a sentence that was only moved is kept. */
export function draftChanges(draft: Pick<Draft, 'text' | 'lines'>, sent: string): DraftChanges {
  const drafted = sentencesOf(draft.text, partsByRow(draft.lines))
  const { kept, left, fresh } = apart(drafted, sentencesOf(sent, new Map()))
  const changes = matched(left, fresh)
  const words = drafted.reduce((sum, one) => sum + one.words.length, 0)
  const added = changes
    .filter(({ how }) => how === 'added')
    .reduce((sum, one) => sum + tokensIn(one.after ?? '').length, 0)
  const changed = changes.reduce((sum, one) => sum + costOf(one), 0)
  return {
    drafted: drafted.length,
    kept,
    distance: changed === 0 ? 0 : Math.min(1, changed / (words + added)),
    parts: [...new Set(draft.lines.flatMap(({ part }) => part ?? []))],
    changes,
  }
}

function costOf({ before, after }: SentenceChange): number {
  return wordDistance(tokensIn(before ?? ''), tokensIn(after ?? ''))
}

/** Which part each row of the draft is made of. */
function partsByRow(lines: Draft['lines']): ReadonlyMap<string, string | null> {
  return new Map(lines.flatMap(({ text, part }) => text.split('\n').map((row) => [withoutListSign(row), part ?? null])))
}

function sentencesOf(text: string, parts: ReadonlyMap<string, string | null>): Sentence[] {
  return text
    .split('\n')
    .map(withoutListSign)
    .flatMap((row) =>
      row.split(SENTENCE_END).map((one) => ({ text: one.trim(), words: tokensIn(one), part: parts.get(row) ?? null })),
    )
    .filter(({ text: one }) => /[\p{L}\p{N}]/u.test(one))
    .slice(0, MOST)
}

/** Takes out what stands in both letters, each as often as it stands in the other. */
function apart(drafted: readonly Sentence[], sent: readonly Sentence[]) {
  const standing = Map.groupBy(sent, keyOf)
  const left = drafted.filter((one) => standing.get(keyOf(one))?.pop() === undefined)
  const fresh = new Set([...standing.values()].flat())
  return { kept: drafted.length - left.length, left, fresh: sent.filter((one) => fresh.has(one)) }
}

function keyOf({ words }: Sentence): string {
  return words.join(' ')
}

/** Pairs what is left with what is new by the nearest words, the nearest pair first. */
function matched(left: readonly Sentence[], fresh: readonly Sentence[]): SentenceChange[] {
  const pairs = left
    .flatMap((before) =>
      nearest(before, fresh).map((after) => ({ before, after, distance: distanceOf(before, after) })),
    )
    .filter(({ distance }) => distance <= REWORDED)
    .toSorted((one, other) => one.distance - other.distance)
  const partner = new Map<Sentence, { readonly after: Sentence; readonly distance: number }>()
  const taken = new Set<Sentence>()
  for (const { before, after, distance } of pairs) {
    if (partner.has(before) || taken.has(after)) continue
    partner.set(before, { after, distance })
    taken.add(after)
  }
  const done = left.map((before): SentenceChange => {
    const found = partner.get(before)
    const { text, part } = before
    return found === undefined
      ? { how: 'removed', part, before: text, after: null, distance: 1 }
      : { how: 'reworded', part, before: text, after: found.after.text, distance: found.distance }
  })
  const added = fresh.filter((one) => !taken.has(one))
  return [
    ...done,
    ...added.map(({ text }): SentenceChange => ({ how: 'added', part: null, before: null, after: text, distance: 1 })),
  ]
}

/** Measuring every pair would take seconds where somebody pasted a book. */
function nearest({ words }: Sentence, fresh: readonly Sentence[]): Sentence[] {
  const own = new Set(words)
  return fresh
    .map((sentence) => ({ sentence, shared: sentence.words.filter((word) => own.has(word)).length }))
    .filter(({ shared }) => shared > 0)
    .toSorted((one, other) => other.shared - one.shared)
    .slice(0, NEAREST)
    .map(({ sentence }) => sentence)
}

function distanceOf({ words }: Sentence, other: Sentence): number {
  return wordDistance(words, other.words) / Math.max(words.length, other.words.length)
}
