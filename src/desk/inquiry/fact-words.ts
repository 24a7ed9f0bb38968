import type { TFunction } from 'i18next'
import { countryName } from '../shell/names.ts'

/** The name of a fact's field. */
export function factLabel(field: string, t: TFunction): string {
  return t(`fact.${field}`, { defaultValue: field })
}

/** A fact's value in the words of the desk: codes become names. */
export function factValue(field: string, value: string, t: TFunction, language: string): string {
  if (field === 'buyer.country') return countryName(value, language)
  if (field === 'buyer.type') return t(`buyerType.${value}`, { defaultValue: value })
  return value
}
