/**
 * How much of a text is read, in UTF-16 units; everything that reads a mail's words is bounded here. A body is cut at
 * 256 KB before it gets here (`mail/parse/body.ts`), and that text is parted and searched for quotes as a whole: what is
 * capped below is what comes after. Caps stand far above what people write by hand, and of a longer text both ends count.
 */
export const CAPS = {
  /** The buyer's newly written words, read for facts, points and worth: some twenty pages. Quotes and signatures are no part of it. */
  letter: 48_000,
  /** Words that tell what kind of mail it is. */
  purpose: 20_000,
  /** Enough for any language to show. */
  language: 4_000,
  subject: 500,
  /** Lines that are not blank, of any text read sentence by sentence: a list of a thousand goods in three lines each. */
  lines: 3_000,
  /** A sentence without an end goes on as another: places in one sentence are compared with each other. */
  sentence: 4_000,
  signature: 4_000,
  /** What was quoted, read for what the thread is about. */
  thread: 4_000,
} as const

/** A text cut to so many units: its beginning and its last quarter, because who writes much asks at either end. */
export function bothEnds(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - quarter(most))}\n\n${text.slice(-quarter(most))}`
}

/** The same of a list. */
export function bothEndsOf<T>(list: readonly T[], most: number): readonly T[] {
  return list.length <= most ? list : [...list.slice(0, most - quarter(most)), ...list.slice(-quarter(most))]
}

function quarter(most: number): number {
  return Math.floor(most / 4)
}
