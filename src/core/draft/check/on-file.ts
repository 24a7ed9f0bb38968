import type { Company, Product } from '../../company.ts'
import type { Rules } from '../../rules.ts'
import { numbersIn } from '../written/written-numbers.ts'

/** What the company's own files hold: the only ground for a figure or a certificate in a reply. */
export interface OnFile {
  readonly numbers: ReadonlySet<number>
  readonly certificates: readonly string[]
  /** All that is written there. */
  readonly texts: string
}

const files = new WeakMap<Rules, OnFile>()

/** Numbers and certificates of the company's files, gathered once for a rule set. */
export function onFile(rules: Rules): OnFile {
  const known = files.get(rules)
  if (known) return known
  const gathered = gather(rules)
  files.set(rules, gathered)
  return gathered
}

/** Words of the files that a text uses: they are facts, not our choice of words. */
export function wordsOnFile({ company, catalogue }: Rules, text: string): string[] {
  const products = catalogue.filter(({ sku, name }) => text.includes(sku) || text.includes(name))
  const words = [...textsOf(company), ...products.flatMap((product) => textsOf({ ...product, aliases: [] }))]
  return words.filter((word) => isWording(word) && text.includes(word))
}

/** Short codes such as USD, FOB or pc are everybody's words; a short name in another script is not. */
function isWording(word: string): boolean {
  return (word.length > 3 || /[^ -~]/u.test(word)) && /\D/u.test(word)
}

function gather({ company, catalogue }: Rules): OnFile {
  const texts = [...textsOf(company), ...catalogue.flatMap(textsOf)]
  const certificates = [company.facts.certificates, ...catalogue.map((product) => product.certificates)].flat()
  return {
    numbers: new Set(texts.flatMap((text) => numbersIn(text))),
    certificates: [...new Set(certificates)],
    texts: texts.join('\n'),
  }
}

function textsOf(value: Company | Product | object): string[] {
  return Object.values(value).flatMap((one: unknown) => {
    if (typeof one === 'string') return [one]
    if (typeof one === 'number') return [String(one)]
    return typeof one === 'object' && one !== null ? textsOf(one) : []
  })
}
