import { fold } from './fold.ts'
import { bothEndsOf, CAPS } from './reading-caps.ts'

/** One thing said: a sentence, a list item or a heading. */
export interface Sentence {
  /** As written, blanks collapsed. */
  readonly text: string
  /** As written, letter for letter; `folded` is the same folded, so places in one are places in the other. */
  readonly raw: string
  readonly folded: string
  readonly from: number
  readonly to: number
  /** Number of the paragraph it stands in. */
  readonly paragraph: number
  /** Whether it is an item of a bulleted, numbered or lettered list. */
  readonly item: boolean
  readonly question: boolean
}

interface Line {
  readonly from: number
  readonly to: number
  readonly item: boolean
  readonly paragraph: number
}

const BULLET =
  /^[ >]*(?:[-*•·・‣➢▪◦●○■□◆◇★►✓–—※]|[(（]?\d{1,2}(?:[.)、）．](?!\d)|[-/](?=\s))|\(?[a-h][.)](?=\s)|[①-⑳])[ \t]*(?=\S)/i
/**
 * A mark of question, or the last syllable of one in Japanese, Chinese and Korean, where the mark is often left out.
 * The Greek mark looks like our semicolon.
 */
const QUESTION = /\?(?!\w{1,20}=)|[？؟]|[\u0370-\u03ff\u1f00-\u1fff];|(?:か|[吗嗎]|니까|나요|까요|가요)[。.]? *$/
const ENDING = /(?<![.!?])[.!?]+(?=\s|$)|[。！？؟]+|(?<=[\u0370-\u03ff\u1f00-\u1fff]);(?=\s|$)/g
const ABBREVIATED =
  /(?:^|[\s(])(?:no|nr|nro|num|art|ref|pcs|pc|qty|approx|app|ca|etc|e\.g|i\.e|z\.b|p\.ej|ej|mr|mrs|ms|dr|ing|st|co|ltd|inc|corp|tel|mob|max|min|incl|excl|inkl|bzw|evtl|usw|vs|est|s\.a|s\.r\.l|шт|тел|моб|др|г|ул|тыс|млн|т\.е|(?<!\d )[a-z])$/

/** Parts text into sentences. Lines that a mail program wrapped are read on; list items and short lines stand alone. */
export function sentencesOf(text: string): Sentence[] {
  const folded = fold(text)
  return joined(bothEndsOf(linesOf(text), CAPS.lines), text).flatMap((line) => sentencesOfLine(line, text, folded))
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  let paragraph = 0
  for (const raw of text.split('\n')) {
    const bullet = BULLET.exec(raw.slice(0, 40))?.[0].length ?? 0
    if (raw.trim() === '') paragraph += 1
    else lines.push({ from: from + bullet, to: from + raw.length, item: bullet > 0, paragraph })
    from += raw.length + 1
  }
  return lines
}

function joined(lines: readonly Line[], text: string): Line[] {
  const whole: Line[] = []
  let lastLength = 0
  for (const line of lines) {
    const last = whole.at(-1)
    if (last && !line.item && last.paragraph === line.paragraph && readsOn(text, last, line, lastLength))
      whole[whole.length - 1] = { ...last, to: line.to }
    else whole.push(line)
    lastLength = line.to - line.from
  }
  return whole
}

/** Whether a line goes on with the sentence of the one before it. */
function readsOn(text: string, last: Line, line: Line, lastLength: number): boolean {
  const end = text.slice(Math.max(last.from, last.to - 3), last.to).trimEnd()
  if (/[.!?:;。！？：；؟]$/.test(end)) return false
  const first = text.slice(line.from, line.from + 8).trimStart()
  if (/^[\p{Ll}(,]/u.test(first)) return lastLength > 25
  return lastLength > (/[\u3040-\u9fff\uac00-\ud7a3]/.test(first) ? 30 : 62)
}

function sentencesOfLine(line: Line, text: string, folded: string): Sentence[] {
  const sentences: Sentence[] = []
  let { from } = line
  for (const end of [...endings(line, text, folded), line.to]) {
    for (; end - from > CAPS.sentence; from += CAPS.sentence) push(from, from + CAPS.sentence)
    push(from, end)
    from = end
  }
  return sentences

  function push(start: number, end: number): void {
    const raw = text.slice(start, end)
    if (!/[\p{L}\p{N}]/u.test(raw)) return
    sentences.push({
      text: raw.replace(/\s+/g, ' ').trim().slice(0, 400),
      raw,
      folded: folded.slice(start, end),
      from: start,
      to: end,
      paragraph: line.paragraph,
      item: line.item,
      question: QUESTION.test(raw),
    })
  }
}

/** Places in the text after the full stops, question and exclamation marks that end a sentence of the line. */
function endings({ from, to }: Line, text: string, folded: string): number[] {
  const ends: number[] = []
  for (const { 0: mark, index } of text.slice(from, to).matchAll(ENDING)) {
    const [start, end] = [from + index, from + index + mark.length]
    const before = folded.slice(Math.max(from, start - 12), start)
    const after = text.slice(end, Math.min(to, end + 12)).trimStart()
    const dotOnly = mark === '.'
    if (dotOnly && /^\d/.test(after) && /(?:^|[\s(])\p{L}{2,4}$/u.test(before)) continue
    if (dotOnly && (ABBREVIATED.test(before) || /^[\p{Ll}]/u.test(after) || isDayBefore(before, after))) continue
    ends.push(end)
  }
  return ends
}

/** `20. März`: the stop belongs to the day. */
function isDayBefore(before: string, after: string): boolean {
  return (
    /(?:^|\D)\d{1,2}$/.test(before) &&
    /^(?:jan|feb|mar|apr|ma[ij]|jun|jul|aug|sep|o[kc]t|nov|de[zcs])/.test(fold(after))
  )
}
