import { type Feature, quoted, whenTold } from '../case.ts'
import type { CodedFeature } from '../scoring-rules.ts'

/** Features of how the buyer can be reached. */
export const CONTACT = {
  full_name: (seen) => {
    const { name } = seen.facts.buyer
    return name !== null && isFullName(name) ? [quoted(seen, 'buyer.name', name)] : []
  },
  phone: (seen) => seen.facts.buyer.phones.slice(0, 1).map((phone) => quoted(seen, 'buyer.phones', phone)),
  website: (seen) => whenTold(seen, 'buyer.website', seen.facts.buyer.website),
  second_channel: (seen) => seen.facts.buyer.phones.slice(1, 2),
} as const satisfies Partial<Record<CodedFeature, Feature>>

/** First name and family name; a Chinese, Japanese or Korean name is written without a blank. */
function isFullName(name: string): boolean {
  return /\p{L}[.'’-]{0,2}\s+\p{L}/u.test(name) || /^[\p{sc=Han}\p{sc=Hangul}]{2,}/u.test(name)
}
