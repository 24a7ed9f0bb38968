import type { TFunction } from 'i18next'
import { numberFormat } from '../shell/formats.ts'
import { countryName } from '../shell/names.ts'

/** The name of a fact's field. */
export function factLabel(field: string, t: TFunction): string {
  return t(`fact.${field}`, { defaultValue: field })
}

/** A fact's value in the words of the desk: codes become names, amounts are written as the reader writes them. */
export function factValue(field: string, value: string, t: TFunction, language: string): string {
  if (field === 'buyer.country') return countryName(value, language)
  if (field === 'buyer.type') return t(`buyerType.${value}`, { defaultValue: value })
  if (field === 'request.quantities') return quantity(value, t, language)
  if (field === 'request.targetPrice') return price(value, language)
  return value
}

/** `5000 pc` or `500-1000 kg`. */
function quantity(value: string, t: TFunction, language: string): string {
  const [, least, most, unit = ''] = /^([\d.]+)(?:-([\d.]+))? (.+)$/.exec(value) ?? []
  if (least === undefined) return value
  const figure = numberFormat(language, { maximumFractionDigits: 3 })
  const amount = most === undefined ? figure.format(Number(least)) : figure.formatRange(Number(least), Number(most))
  return `${amount} ${t(`unit.${unit}`, { count: Number(most ?? least), defaultValue: unit })}`
}

/** `1.5 USD`. */
function price(value: string, language: string): string {
  const [, amount, currency] = /^([\d.]+) ([A-Z]{3})$/.exec(value) ?? []
  if (currency === undefined) return value
  return numberFormat(language, { style: 'currency', currency, maximumFractionDigits: 4 }).format(Number(amount))
}
