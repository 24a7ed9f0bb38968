import type { History } from '../history.ts'
import { FLAGS, type Flag, type Risk } from '../inquiry.ts'
import type { Mail } from '../mail.ts'
import type { Rules } from '../rules.ts'
import { type Mark, type Teaching, UNTAUGHT } from '../teaching.ts'
import { withoutMarks } from '../thread.ts'
import { type Inner, isOurs, unwrap } from './channel/unwrap.ts'
import type { Seen } from './evidence/seen.ts'
import { kindOf } from './kind/kind.ts'
import { languageOf } from './language/language.ts'
import type { Reading } from './reading.ts'
import { riskOf } from './risk/risk.ts'
import { signalsOf } from './risk/signals.ts'
import { authentication } from './sender/authentication.ts'
import { newText, split, textOf } from './text/split.ts'

/**
 * Tells what a mail is: who wrote it and by which way, which words are new, in which language, of what kind, and what warns
 * of it. The same mail, rules and history always give the same reading.
 */
export function classify(mail: Mail, rules: Rules, history: History, taught: Teaching = UNTAUGHT): Reading {
  const inner = unwrap(mail, rules.company, rules.platforms, rules.mailText)
  const seen = look(mail, inner, rules, history)
  const signals = signalsOf(seen, rules)
  const risk = looked(riskOf(seen, signals, rules.risk, rules.stories.risks), taught.mark)
  const verdict = kindOf(seen, risk, signals.has('mass_mailing'), rules, taught)
  return {
    ...verdict,
    channel: inner.channel,
    language: seen.language,
    whole: inner.whole,
    spans: seen.spans,
    text: seen.text,
    signature: seen.signature,
    writer: inner.writer,
    answerAt: inner.answerAt,
    fields: inner.fields,
    flags: flagsOf(signals, risk),
    risk,
  }
}

/** What a person looked at and took for no fraud is still warned of, and no longer shut away. */
function looked(risk: Risk, mark: Mark | null): Risk {
  return mark !== null && mark.kind !== 'scam' && risk.action === 'quarantine' ? { ...risk, action: 'banner' } : risk
}

function look(mail: Mail, inner: Inner, rules: Rules, history: History): Seen {
  const { whole } = inner
  const resumes = isResumed(mail, rules)
  const answers = resumes || mail.inReplyTo.length > 0 || mail.references.length > 0 || mail.returnPath === ''
  const spans = split(
    whole,
    inner.writer?.name ?? mail.from?.name ?? null,
    answers && inner.channel === 'direct',
    rules.mailText,
  )
  const text = newText(whole, spans)
  const quoted = textOf(whole, spans, ['quoted', 'forwarded'])
  return {
    mail,
    inner,
    spans,
    text,
    signature: textOf(whole, spans, ['signature']),
    notices: textOf(whole, spans, ['disclaimer']),
    quoted,
    language: languageOf(speaking(text, quoted, mail.subject), rules.languages),
    resumes,
    history,
    authentication: authentication(mail),
    ours: isOurs(mail.from?.address ?? '', rules.company) && inner.writer?.address === mail.from?.address,
  }
}

/** The text that tells the language: `1 b, 2 a` is in that of the letter it answers, and a mail without words in that of its subject. */
function speaking(text: string, quoted: string, subject: string): string {
  const isMarks = text.length < 60 && /(?<!\p{L})\d ?[.):=-]? ?[a-d](?!\p{L})/iu.test(text)
  const spoken = isMarks && /\p{L}{2}/u.test(quoted) ? quoted : text
  return /\p{L}{2}/u.test(spoken) ? spoken : subject
}

/** The subject starts with a mark of answering or forwarding, in any language. */
function isResumed({ subject }: Mail, { threads }: Rules): boolean {
  return withoutMarks(subject, threads) !== subject.trim()
}

/** The warnings that have a flag of their own, in the order of the contract. */
function flagsOf(signals: ReadonlyMap<string, string>, { reasons }: Risk): Flag[] {
  const told = new Set<string>([...signals.keys(), ...reasons.map(({ rule }) => rule)])
  if (told.has('own_account_changed')) told.add('bank_change')
  if (told.has('blind_archive')) told.add('dangerous_attachment')
  return FLAGS.filter((flag) => told.has(flag))
}
