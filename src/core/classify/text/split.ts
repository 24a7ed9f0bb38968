import type { MailTextRules } from '../rules/mail-text-rules.ts'
import { linesOf, spansOf } from './lines.ts'
import { markNotices } from './notices.ts'
import { markQuoted } from './quoted-lines.ts'
import { markSignature } from './signature.ts'
import type { Span } from './span.ts'

/** Below this many letters and digits the new text may be a mistake of the splitter, and more is kept. */
const TOO_LITTLE = 15

/**
 * Splits the text of a mail into what was newly written, quoted, forwarded, signature and notices.
 * The spans cover the whole text in order. Time is linear in the text.
 *
 * @param writer the display name of the sender
 * @param answers the mail is an answer by its headers or its subject
 */
export function split(text: string, writer: string | null, answers: boolean, rules: MailTextRules): Span[] {
  const lines = linesOf(text)
  const noticed = markNotices(lines, markQuoted(lines, answers, rules), rules)
  return spansOf(lines, markSignature(lines, noticed, writer, rules))
}

/**
 * The words the writer newly wrote. When next to nothing is new the signature counts too, then what was forwarded,
 * and a mail that is nothing but a quote counts as a whole.
 */
export function newText(text: string, spans: readonly Span[]): string {
  const fresh = textOf(text, spans, ['new'])
  if (lettersIn(fresh) >= TOO_LITTLE) return fresh
  const signed = textOf(text, spans, ['new', 'signature'])
  if (lettersIn(signed) >= TOO_LITTLE) return signed
  const forwarded = textOf(text, spans, ['new', 'signature', 'forwarded'])
  return lettersIn(forwarded) > 0 ? forwarded : text.trim()
}

/** The parts of a text that are of the given kinds, one after the other. */
export function textOf(text: string, spans: readonly Span[], kinds: readonly Span['kind'][]): string {
  const parts = spans.filter(({ kind }) => kinds.includes(kind)).map(({ from, to }) => text.slice(from, to))
  return parts
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** A sign of a dense script says as much as several letters. */
function lettersIn(text: string): number {
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) + dense * 2
}
