import type { Reading } from '../../classify/reading.ts'
import { textOf } from '../../classify/text/split.ts'
import type { Mail } from '../../mail.ts'
import type { Rules } from '../../rules.ts'
import { withoutMarks } from '../../thread.ts'
import { fold, tidy } from '../../words/fold.ts'
import { find, has, type Lexicon } from '../../words/lexicon.ts'
import { bothEnds, CAPS } from '../../words/reading-caps.ts'
import { type Sentence, sentencesOf } from '../../words/sentences.ts'
import { productIndex } from '../catalogue/product-index.ts'
import { kindsIn, type Mention, mentionsIn } from '../catalogue/product-mentions.ts'
import { type AskingWords, askingWords } from '../rules/asking-rules.ts'

/** A sentence of the buyer, with what it does and which of our products it names. */
export interface Remark extends Sentence {
  /** Asks for something, by a question mark, by its words, or as an item of a list that asks. */
  readonly asks: boolean
  /** Is a question, by its mark or by its first words. */
  readonly inquires: boolean
  /** Tells of the buyer itself. */
  readonly tells: boolean
  readonly mentions: readonly Mention[]
  /** `folded` with the buyer's thanks blanked out, so that thanks for an offer ask for none. */
  readonly pleaded: string
  /** Categories of ours that it names, which say less than a name. */
  readonly kinds: readonly Mention[]
  /** Where words of wanting end, such as "looking for": the goods stand there. */
  readonly wantedAt: readonly number[]
}

/** What the buyer said, ready to be read for facts. */
export interface Said {
  readonly language: string
  readonly subject: readonly Remark[]
  readonly body: readonly Remark[]
  /** The conversation so far, as the mail quotes it. */
  readonly thread: readonly Remark[]
  /** Lines of the signature, tidied; the closing lines of the text when no signature was told apart. */
  readonly signature: readonly string[]
  readonly fields: Readonly<Record<string, string>>
  /** Goes on with a thread, so the subject may be an old one. */
  readonly answers: boolean
}

/** Reads the buyer's subject, new words and signature into remarks. */
export function listen(mail: Mail, reading: Reading, rules: Rules): Said {
  const remark = remarker(reading.language, rules)
  const subject = tidy(mail.subject.slice(0, CAPS.subject)).trim()
  const bare = withoutMarks(subject, rules.threads)
  const fields = Object.fromEntries(Object.entries(reading.fields).map(([field, value]) => [field, tidy(value).trim()]))
  const written = remark(sentencesOf(tidy(bothEnds(reading.text, CAPS.letter))))
  return {
    language: reading.language,
    subject: remark(sentencesOf(bare)),
    answers: mail.inReplyTo.length > 0 || bare !== subject,
    body: [...written, ...labelled(fields, remark)],
    thread: remark(
      sentencesOf(tidy(textOf(reading.whole, reading.spans, ['quoted', 'forwarded']).slice(0, CAPS.thread))),
    ),
    signature: tidy(reading.signature.slice(0, CAPS.signature))
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    fields,
  }
}

/** Reads the words of a file, which has neither subject nor signature. */
export function listenToFile(text: string, language: string, rules: Rules): Said {
  const body = remarker(language, rules)(sentencesOf(tidy(bothEnds(text, CAPS.letter))))
  return { language, subject: [], body, thread: [], signature: [], fields: {}, answers: false }
}

/** What labelled fields say of the goods and terms, what the buyer answered to our questions, and what he ticked to be told. */
function labelled(fields: Readonly<Record<string, string>>, remark: Remarker): Remark[] {
  const terms = [fields['incoterm'], fields['destination']].filter(Boolean).join(' ')
  const plain = remark(sentencesOf([fields['product'], terms, fields['answers']].filter(Boolean).join('\n\n')))
  const ticked = remark(sentencesOf(fields['requested'] ?? ''))
  return [...plain, ...ticked.map((one) => ({ ...one, asks: true }))]
}

type Remarker = (sentences: readonly Sentence[]) => Remark[]

/** All remarks: the body's in order, then the subject's, which repeats or shortens them; not the subject of an old thread. */
export function everything(said: Said): readonly Remark[] {
  return said.answers ? said.body : [...said.body, ...said.subject]
}

function remarker(language: string, rules: Rules): Remarker {
  const words = askingWords(rules.asking)
  const index = productIndex(rules.catalogue)
  return (sentences) => {
    let listAsks = false
    return sentences.map((sentence) => {
      const pleaded = withoutThanks(unticked(sentence.folded), language, words)
      const wantedAt = find(words.wanting, pleaded).map(({ to }) => to)
      const inquiring = sentence.question || inquires(pleaded, language, words)
      const cued = has(words.asking(language), pleaded) || wantedAt.length > 0 || TICKED.test(pleaded)
      const asks = inquiring || cued || (sentence.item && listAsks)
      const heading = /[:：]\s*$/.test(sentence.text)
      listAsks = heading ? cued || inquiring || listAsks : sentence.item ? listAsks || asks : asks
      return {
        ...sentence,
        inquires: inquiring,
        asks: asks && !has(words.courtesy, sentence.folded),
        tells: has(words.telling, sentence.folded),
        mentions: mentionsIn(sentence.folded, index),
        pleaded,
        kinds: kindsIn(sentence.folded, index),
        wantedAt,
      }
    })
  }
}

/** Letters before the first word of a question: no more than a mark of a list and a word that joins it to what was said. */
const LONGEST_LEAD = 40

/** Whether a sentence begins as a question does, or asks to know whether: `And is there a version with lamp`. */
function inquires(pleaded: string, language: string, { inquiring, joining }: AskingWords): boolean {
  return find(inquiring(language), pleaded).some(
    ({ from, to }) =>
      pleaded.slice(from, to).includes(' ') ||
      (from <= LONGEST_LEAD && isLead(pleaded.slice(0, from), joining(language))),
  )
}

/** Whether the words before a question are none, or one that joins it to what was said. */
function isLead(before: string, joining: Lexicon<true>): boolean {
  const [joint] = find(joining, before)
  return !/\p{L}/u.test(joint ? before.slice(0, joint.from) + before.slice(joint.to) : before)
}

const TICKED = /\[ ?[xv✓✔] ?\]|[☑☒✅]/

/** `[x] Price [ ] Catalogue`: what a form leaves unticked is not asked. */
function unticked(folded: string): string {
  return folded.replace(/(?:\[ ?\]|☐)[^[☐☑☒✅]*/g, (box) => ' '.repeat(box.length))
}

/** Thanks reach to the next comma or stop, or to where a wish goes on; some languages put them after what they are for, also after a comma. */
function withoutThanks(folded: string, language: string, { thanks, thanked, turning }: AskingWords): string {
  const forward = find(thanks, folded).reduce((left, { from, to }) => {
    const stop = folded.slice(to).search(/[,;:.!?،，。]|$/u)
    const [turn] = find(turning(language), folded.slice(to, to + stop))
    return blanked(left, from, to + (turn?.from ?? stop))
  }, folded)
  return find(thanked, folded).reduce((left, { from, to }) => {
    const clause =
      left
        .slice(0, from)
        .split('')
        .findLastIndex((sign) => !/[,،，、\s]/u.test(sign)) + 1
    const begin = Math.max(
      ...[',', ';', '.', '،', '，', '。', '、'].map((mark) => left.slice(0, clause).lastIndexOf(mark)),
    )
    return blanked(left, begin + 1, to)
  }, forward)
}

function blanked(text: string, from: number, to: number): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to)
}

/** Text as it is compared: tidied and folded. */
export function comparable(text: string): string {
  return fold(tidy(text))
}
