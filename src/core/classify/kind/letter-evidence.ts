import type { Product } from '../../company.ts'
import type { Kind } from '../../inquiry.ts'
import { fold } from '../../words/fold.ts'
import { find, type Lexicon, lexicon } from '../../words/lexicon.ts'
import { bothEnds, CAPS } from '../../words/reading-caps.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Seen } from '../evidence/seen.ts'

const compiled = new WeakMap<readonly Product[], Lexicon<string>>()

/** What a mail's shape tells beside its words: our goods and questions in it, how it was sent, who sent it. */
export function letterEvidence(seen: Seen, catalogue: readonly Product[], massMailed: boolean): Evidence[] {
  const { mail, inner, text } = seen
  const found: Evidence[] = []
  const add = (kind: Kind, points: number, rule: string, because: string, evidence: string) =>
    found.push({ kind, points, rule, because, evidence })
  const addAlsoOf = (alsoOf: readonly Kind[], points: number, rule: string, because: string, evidence: string) =>
    found.push({ kind: 'inquiry', points, rule, because, evidence, alsoOf })
  const addHard: typeof add = (kind, points, rule, because, evidence) =>
    found.push({ kind, points, rule, because, evidence, hard: true })
  const goods = ourGoods(`${mail.subject}\n${text}`, catalogue)
  if (goods !== null) addAlsoOf(['order'], 1.5, 'names_our_goods', 'It names goods of our catalogue.', goods)
  const question = firstQuestion(text)
  if (question) add('inquiry', 1, 'asks', 'It asks something.', question.trim())
  if (seen.ours && seen.authentication !== 'fail' && inner.channel === 'direct')
    addHard('other', 15, 'internal', 'One of us wrote it.', mail.from?.address ?? '')
  if (inner.notice)
    addHard('other', 5, 'platform_notice', 'A platform wrote it and no buyer speaks in it.', mail.subject)
  if (inner.announced && !inner.notice)
    add('inquiry', 2, 'platform_inquiry', 'The platform says that a buyer wrote.', mail.subject)
  if (massMailed && (inner.channel === 'direct' || inner.notice)) bulk(seen, addHard)
  return found
}

function bulk(
  { mail, notices, inner }: Seen,
  add: (kind: Kind, points: number, rule: string, because: string, evidence: string) => void,
): void {
  const header = ['list-unsubscribe', 'list-id', 'feedback-id', 'x-campaign', 'x-campaignid'].find(
    (name) => mail.headers[name],
  )
  const points = inner.notice ? 6 : 4
  if (header) add('solicitation', points, 'sent_to_a_list', 'Its head is that of a mass mailing.', header)
  if (/bulk|list|junk/i.test(mail.headers['precedence']?.[0] ?? ''))
    add('solicitation', 2, 'bulk', 'It was sent in bulk.', 'Precedence')
  if (notices !== '') add('solicitation', 1.5, 'way_out', 'It offers a way out of a list.', notices.slice(0, 80))
}

/** The first question with the words of its sentence before the mark. */
function firstQuestion(text: string): string | undefined {
  const mark = text.search(/[?？؟]/)
  return mark < 0
    ? undefined
    : text
        .slice(Math.max(0, mark - 80), mark + 1)
        .split(/[.!。！\n]/)
        .at(-1)
}

/** The first words that name a product of ours; null when none does. */
export function ourGoods(text: string, catalogue: readonly Product[]): string | null {
  const read = bothEnds(text, CAPS.purpose)
  const hit = find(goodsOf(catalogue), fold(read))[0]
  return hit ? read.slice(hit.from, hit.to) : null
}

function goodsOf(catalogue: readonly Product[]): Lexicon<string> {
  const known = compiled.get(catalogue)
  if (known) return known
  const phrases = catalogue.flatMap(({ sku, name, aliases, category }) => [
    sku,
    name,
    category,
    `${category}s`,
    ...aliases,
  ])
  const built = lexicon(phrases.filter((phrase) => phrase.length > 2).map((phrase) => [phrase, phrase] as const))
  compiled.set(catalogue, built)
  return built
}
