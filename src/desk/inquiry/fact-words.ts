import type { TFunction } from 'i18next'
import { countryName, languageName } from '../shell/names.ts'

/** The name of a fact's field; the item's number of a list is left out. */
export function factLabel(field: string, t: TFunction): string {
  const name = field.replace(/[.[]\d+\]?/g, '')
  return t(`fact.${name}`, { defaultValue: name })
}

/** A fact's value in the words of the desk: codes become names. */
export function factValue(field: string, value: string, t: TFunction, language: string): string {
  if (field === 'buyer.country') return countryName(value, language)
  if (field === 'language') return languageName(value, language)
  if (field === 'buyer.type') return t(`buyerType.${value}`, { defaultValue: value })
  return value
}
