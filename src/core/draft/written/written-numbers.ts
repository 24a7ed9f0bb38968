/** A figure that does not belong to a model name; signs of scripts without blanks may stand right before it. */
const NUMBER = /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}.,-])\d+(?:[.,]\d+|[\u00A0\u202F]\d{3}(?!\d))*/gu
/** Thousands apart by a blank, where the language writes them so. */
const BLANKS = /(?<![\p{L}\p{N}.,+-])(?<!\d )\d{1,3}(?: \d{3}(?!\d))+/gu

/**
 * Every number in a text, read as its language writes numbers: 1.500 is 1500 in German and 1.5 in English.
 * Digits inside a model name are none.
 *
 * @param language ISO 639-1
 */
export function numbersIn(text: string, language = 'en'): number[] {
  const { decimal, group } = signsOf(language)
  const joined = /\s/u.test(group) ? text.replace(BLANKS, (digits) => digits.replaceAll(' ', '')) : text
  return (joined.match(NUMBER) ?? []).map((written) => numberOf(written, decimal))
}

/** What looks like thousands of the other form is a plain decimal: 3.20 stays 3.2 in a German letter. */
function numberOf(written: string, decimal: string): number {
  const digits = written.replace(/\s/gu, '')
  if (isGrouped(digits, decimal === ',' ? '.' : ',', decimal)) {
    return Number(digits.replaceAll(decimal === ',' ? '.' : ',', '').replace(',', '.'))
  }
  return Number(digits.replace(',', '.'))
}

function isGrouped(digits: string, group: string, decimal: string): boolean {
  const [whole = '', ...rest] = digits.split(decimal)
  const [first = '', ...groups] = whole.split(group)
  return rest.length < 2 && first.length < 4 && groups.length > 0 && groups.every((one) => one.length === 3)
}

interface Signs {
  readonly decimal: string
  readonly group: string
}

const known = new Map<string, Signs>()

function signsOf(language: string): Signs {
  const signs = known.get(language) ?? readSigns(language)
  known.set(language, signs)
  return signs
}

function readSigns(language: string): Signs {
  const parts = new Intl.NumberFormat(`${language}-u-nu-latn`).formatToParts(1_234_567.8)
  const sign = (type: 'decimal' | 'group') => parts.find((part) => part.type === type)?.value ?? ''
  return { decimal: sign('decimal') === ',' ? ',' : '.', group: sign('group') }
}
