import type { Link } from '../../core/mail.ts'
import { decodeText } from './charset.ts'
import { unflow } from './flowed.ts'
import { htmlToText } from './html-text.ts'
import type { Part } from './split-parts.ts'

export interface Body {
  readonly text: string
  readonly html: string | null
  readonly links: readonly Link[]
  readonly warnings: readonly string[]
}

export const MOST_TEXT = 256 * 1024
export const MOST_HTML = 1024 * 1024

/** What the sender wrote in the window of the mail, as opposed to files that hang on it. */
export function isBody({
  contentType,
  disposition,
  filename,
  root,
}: Pick<Part, 'contentType' | 'disposition' | 'filename' | 'root'>): boolean {
  if (contentType !== 'text/plain' && contentType !== 'text/html') return false
  return root || (disposition !== 'attachment' && filename === null)
}

/** Reads the body parts of a mail into one text, from whichever of the plain and the HTML parts says more. */
export function readBody(parts: readonly Part[]): Body {
  const warnings = new Set<string>()
  const plain = joined(parts, 'text/plain', MOST_TEXT, '\n', warnings)
  const html = joined(parts, 'text/html', MOST_HTML, '<br>\n', warnings)
  const converted = html === '' ? { text: '', links: [], flattened: false } : htmlToText(html)
  if (converted.flattened) warnings.add('The HTML part is nested too deep; it was read without its layout.')
  const text = betterText(plain, converted.text)
  if (text.length > MOST_TEXT) warnings.add(cutWarning(MOST_TEXT))
  return {
    text: text.slice(0, MOST_TEXT),
    html: html === '' ? null : html,
    links: converted.links,
    warnings: [...warnings],
  }
}

function joined(parts: readonly Part[], type: string, most: number, glue: string, warnings: Set<string>): string {
  const texts = parts.filter(({ contentType }) => contentType === type).map((part) => partText(part, warnings))
  const whole = texts.filter((text) => text.trim() !== '').join(glue)
  if (whole.length > most) warnings.add(cutWarning(most))
  return whole.slice(0, most)
}

function partText(part: Part, warnings: Set<string>): string {
  const { text, guessed } = decodeText(part.bytes, part.charset)
  if (guessed !== null) warnings.add(`The text did not say its charset rightly; it was read as ${guessed}.`)
  const lines = text.replace(/\r\n?/g, '\n')
  return part.flowed ? unflow(lines) : lines
}

/**
 * Plain text is what the sender's program meant to be read as text; but some send none, a stub ("this mail needs an
 * HTML viewer"), or put other words into each part (a list server's footer beside the mail). Different words are joined.
 */
function betterText(plain: string, fromHtml: string): string {
  const ours = squeezed(plain)
  const theirs = squeezed(fromHtml)
  if (ours === '') return fromHtml
  if (theirs === '') return plain
  const [shorter, longer] = ours.length < theirs.length ? [ours, theirs] : [theirs, ours]
  if (shareWithin(shorter, longer) < 0.3) return `${plain.trimEnd()}\n\n${fromHtml}`
  return ours.length * 2 < theirs.length ? fromHtml : plain
}

function squeezed(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
}

const SAMPLES = 40
const SAMPLE_LENGTH = 10

/** Share of samples of one text that stand in the other. */
function shareWithin(text: string, other: string): number {
  const step = Math.max(SAMPLE_LENGTH, Math.floor(text.length / SAMPLES))
  let taken = 0
  let found = 0
  for (let at = 0; at < text.length; at += step) {
    taken++
    if (other.includes(text.slice(at, at + SAMPLE_LENGTH))) found++
  }
  return found / taken
}

function cutWarning(most: number): string {
  return `The text is longer than ${most / 1024} KB; the rest was left out.`
}
