import type { Found } from '../../words/lexicon.ts'
import type { City } from '../rules/place-rules.ts'

/** One sign of a country; the signs of each country add up. */
export interface CountrySign {
  readonly country: string
  readonly weight: number
  readonly evidence: string
  readonly zone?: string | null
}

/** What each sign is worth. An address in the signature outweighs everything the letter merely mentions. */
export const WEIGHT = {
  field: 12,
  signedName: 8,
  signedCity: 6,
  phone: 5,
  /** A number in the letter may be somebody else's. */
  mentionedPhone: 2,
  domain: 6,
  /** A mailbox with a provider of the country: people keep it when they move, and use it from next door. */
  freeMail: 1.5,
  told: 7,
  people: 3,
  name: 3,
  city: 2.5,
  goingTo: 2,
  /** A state behind a town says more than the town, which has namesakes. */
  sureState: 6.5,
  /** Without a postcode the code of a state may be that of a country. */
  state: 3,
  legalForm: 3,
  /** `614-555-0136`, the way numbers of North America are written. */
  shape: 1.5,
}

export function signOfCity({ country, zone }: City, weight: number, evidence: string): CountrySign {
  return { country, weight, evidence, zone }
}

/** Names begin with a capital where the script has capitals; in a mail all in small letters nobody can tell. */
export function isPlaceName(text: string, { from }: Found<unknown>): boolean {
  return !/\p{Ll}/u.test(text[from] ?? '')
}
