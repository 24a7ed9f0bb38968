import { isWithin } from '../../classify/sender/domains.ts'
import { builtOnce } from '../../words/word-lists.ts'
import { type Case, type Feature, inConversation, quoted } from '../case.ts'
import type { CodedFeature, ScoringRule } from '../scoring-rules.ts'
import { isOfOurRange } from './range.ts'

/** Files that describe goods. Others tell nothing of the need, and some are dangerous: they must never add value. */
const DESCRIBES =
  /\.(pdf|xlsx?|csv|docx?|odt|ods|jpe?g|png|webp|heic|svg|eps|psd|dwg|dxf|step|stp|igs|iges|stl|ai|cdr)$/i

/** Features of what the buyer wants. */
export const PRODUCT = {
  in_our_range: (seen) => inRange(seen).slice(0, 1),
  product_in_conversation: (seen) => (inRange(seen).length === 0 ? inConversation(seen, 'product') : []),
  model_named: (seen) => [...inRange(seen).filter(isModel), ...pagesOfOurs(seen)].slice(0, 1),
  spec_figures: (seen, rule) => [...specFigures(seen, rule), ...pointsOf(seen, 'specification')],
  file_attached: ({ mail }) => mail.files.filter((name) => DESCRIBES.test(name)).slice(0, 1),
  certificate_named: (seen) => [
    ...seen.facts.request.certificates.slice(0, 1).map((name) => quoted(seen, 'request.certificates', name)),
    ...pointsOf(seen, 'certificate'),
  ],
  packing_or_brand: (seen) => [...pointsOf(seen, 'packaging'), ...pointsOf(seen, 'customization')],
} as const satisfies Partial<Record<CodedFeature, Feature>>

function inRange({ facts, rules }: Case): readonly string[] {
  return facts.request.products.filter((wanted) => isOfOurRange(wanted, rules.catalogue)).map(({ text }) => text)
}

/** Links to pages of ours behind the first: they show which goods are meant. */
function pagesOfOurs({ reading, rules }: Case): readonly string[] {
  const { domains, website } = rules.company
  const ours = [...domains, ...(website === undefined ? [] : [new URL(website).hostname])]
  return [...reading.text.matchAll(LINK)].map(([link]) => link).filter((link) => isPage(link, ours))
}

const LINK = /https?:\/\/[^\s<>"')\]]{4,300}/g

function isPage(link: string, hosts: readonly string[]): boolean {
  const url = URL.parse(link)
  return url !== null && url.pathname.length > 1 && isWithin(url.hostname, hosts)
}

/** A model number mixes letters and digits. */
function isModel(text: string): boolean {
  return text.split(/\s+/).some((word) => /\d/.test(word) && /\p{L}/u.test(word))
}

/** Figures with a technical unit, such as `36 V` or `500 ml`, each once. */
function specFigures({ sentences }: Case, rule: ScoringRule): readonly string[] {
  const figures = sentences.flatMap(({ text }) => [...text.matchAll(figureOf(rule))].map(([figure]) => figure.trim()))
  return [...new Set(figures)]
}

const figureOf = builtOnce((rule: ScoringRule) => {
  const units = rule.units.map((unit) => unit.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![\\d.,])\\d{1,7}(?:[.,]\\d{1,4})?\\s?(?:${units.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
})

function pointsOf({ facts }: Case, type: string): readonly string[] {
  const first = facts.points.find((point) => point.type === type)
  return first === undefined ? [] : [first.text]
}
