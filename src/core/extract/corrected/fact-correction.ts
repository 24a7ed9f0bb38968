import { BUYER_TYPES } from '../../inquiry.ts'

/** Facts that a person may correct; those of the buyer hold for his later mails too. */
export const CORRECTABLE = [
  'buyer.name',
  'buyer.company',
  'buyer.country',
  'buyer.type',
  'request.products',
  'request.quantities',
  'request.incoterm',
  'request.port',
  'request.targetPrice',
  'request.certificates',
  'request.deadline',
  'request.paymentTerms',
] as const
export type Correctable = (typeof CORRECTABLE)[number]

/** What a person says a mail tells, in the place of what was read. Values are written as those of a `Fact`. */
export interface FactCorrection {
  readonly field: Correctable
  /** Empty: the mail does not tell it. */
  readonly values: readonly string[]
  /** What had been read. */
  readonly was: readonly string[]
  /** Name of the person. */
  readonly by: string
  /** Said of an earlier mail of this buyer. */
  readonly earlier: boolean
}

/** Facts that may have several values, and the most they have. */
export const SEVERAL: ReadonlySet<Correctable> = new Set([
  'request.products',
  'request.quantities',
  'request.certificates',
])
const MOST = 20

/** Incoterms 2020, and those of 2010 and 2000 that buyers still write. */
export const INCOTERMS = [
  'EXW',
  'FCA',
  'FAS',
  'FOB',
  'CFR',
  'CIF',
  'CPT',
  'CIP',
  'DAP',
  'DPU',
  'DDP',
  'DAT',
  'DDU',
] as const

const TYPES: ReadonlySet<string> = new Set(BUYER_TYPES.filter((type) => type !== 'unknown'))
const TERMS: ReadonlySet<string> = new Set(INCOTERMS)
const FORMS: Partial<Record<Correctable, (value: string) => boolean>> = {
  'buyer.country': (value) => /^[A-Z]{2}$/.test(value),
  'buyer.type': (value) => TYPES.has(value),
  'request.incoterm': (value) => TERMS.has(value),
  'request.quantities': (value) => quantityOf(value) !== null,
  'request.targetPrice': (value) => moneyOf(value) !== null,
}

/** The values of a field, tidied, each once; null when one of them does not have the form of its field. */
export function valuesOf(field: Correctable, written: readonly string[]): readonly string[] | null {
  const values = [...new Set(written.map((value) => value.replace(/[\s\p{Cc}]+/gu, ' ').trim()))].filter(
    (value) => value !== '',
  )
  const fits = FORMS[field] ?? (() => true)
  return values.length <= (SEVERAL.has(field) ? MOST : 1) && values.every(fits) ? values : null
}

/** `5000 pc`, `500-1000 kg`; null for anything else. */
export function quantityOf(
  written: string,
): { readonly value: number; readonly unit: string; readonly max?: number } | null {
  const [, least = '', most, unit = ''] =
    /^(\d{1,12}(?:\.\d{1,3})?)(?:-(\d{1,12}(?:\.\d{1,3})?))? ([a-z]\w{0,19})$/.exec(written) ?? []
  const [value, max] = [Number(least), Number(most ?? 0)]
  if (!(value > 0) || (most !== undefined && max <= value)) return null
  return { value, unit, ...(most === undefined ? {} : { max }) }
}

/** `1.5 USD`; null for anything else. */
export function moneyOf(written: string): { readonly amount: number; readonly currency: string } | null {
  const [, amount = '', currency = ''] = /^(\d{1,12}(?:\.\d{1,6})?) ([A-Z]{3})$/.exec(written) ?? []
  return Number(amount) > 0 ? { amount: Number(amount), currency } : null
}
