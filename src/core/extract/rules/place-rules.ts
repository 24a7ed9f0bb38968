import countries from 'i18n-iso-countries'
import { z } from 'zod'
import { type Lexicon, lexicon, marked } from '../../words/lexicon.ts'
import { builtOnce } from '../../words/word-lists.ts'

const words = z.array(z.string().min(1))

/** `rules/places.yaml`: trade cities, peoples and time zones by country. */
export const placeRulesSchema = z.strictObject({
  because: z.string().min(1),
  examples: z.array(z.strictObject({ text: z.string(), country: z.string(), timeZone: z.string().optional() })),
  /** Country names that are everyday words in some language; they count in English only. */
  misleading: z.strictObject({ because: z.string().min(1), words }),
  /** Words before the place where the buyer is. */
  here: z.strictObject({ because: z.string().min(1), example: z.string(), words }),
  states: z.strictObject({
    because: z.string().min(1),
    example: z.strictObject({ text: z.string(), country: z.string() }),
    countries: z.record(z.string().regex(/^[A-Z]{2}$/), words),
  }),
  /** The country of each language that is spoken in hardly any other. */
  spokenIn: z.strictObject({
    because: z.string().min(1),
    example: z.strictObject({ language: z.string(), country: z.string() }),
    countries: z.record(z.string(), z.string().regex(/^[A-Z]{2}$/)),
  }),
  countries: z.record(
    z.string().regex(/^[A-Z]{2}$/),
    z.strictObject({
      /** The one zone, or the one where nearly everybody is. */
      zone: z.string().optional(),
      cities: words.default([]),
      /** Cities by zone, where a country has several. */
      elsewhere: z.record(z.string(), words).default({}),
      peoples: words.default([]),
      /** Names in daily use besides the official ones. */
      names: words.default([]),
    }),
  ),
})
export type PlaceRules = z.infer<typeof placeRulesSchema>

export interface City {
  readonly country: string
  readonly zone: string | null
}

export interface Places {
  readonly cities: Lexicon<City>
  readonly peoples: Lexicon<string>
  readonly names: Lexicon<string>
  readonly zones: ReadonlyMap<string, string>
  readonly here: Lexicon<true>
  /** Countries by the code of a state. */
  readonly states: ReadonlyMap<string, string>
}

export const places = builtOnce(
  (rules: PlaceRules): Places => ({
    cities: lexicon(Object.entries(rules.countries).flatMap(citiesOf)),
    peoples: lexicon(
      Object.entries(rules.countries).flatMap(([country, { peoples }]) =>
        peoples.map((word) => [word, country] as const),
      ),
    ),
    names: lexicon([...dailyNames(rules), ...libraryNames(new Set(rules.misleading.words))]),
    here: marked(rules.here.words),
    states: new Map(
      Object.entries(rules.states.countries).flatMap(([country, codes]) =>
        codes.map((code) => [code, country] as const),
      ),
    ),
    zones: new Map(Object.entries(rules.countries).flatMap(([country, { zone }]) => (zone ? [[country, zone]] : []))),
  }),
)

type CountryRule = PlaceRules['countries'][string]

function citiesOf([country, { zone, cities, elsewhere }]: [string, CountryRule]): (readonly [string, City])[] {
  const here = cities.map((city) => [city, { country, zone: zone ?? null }] as const)
  const there = Object.entries(elsewhere).flatMap(([zone, names]) =>
    names.map((city) => [city, { country, zone }] as const),
  )
  return [...here, ...there]
}

const LANGUAGES =
  'en es pt fr de it nl pl cs sk ru uk tr ar fa he zh ja ko id ms vi th sv da no fi hu ro bg el hr sr sl lt lv et ca hi'.split(
    ' ',
  )

function dailyNames(rules: PlaceRules): (readonly [string, string])[] {
  return Object.entries(rules.countries).flatMap(([country, { names }]) =>
    names.map((name) => [name, country] as const),
  )
}

/** The names the library knows, in the languages trade is written in. */
function libraryNames(misleading: ReadonlySet<string>): (readonly [string, string])[] {
  return LANGUAGES.flatMap((language) =>
    Object.entries(countries.getNames(language, { select: 'all' })).flatMap(([code, names]) =>
      names.filter((name) => isTelling(name, language, misleading)).map((name) => [name, code] as const),
    ),
  )
}

/** Short names collide with everyday words, except in scripts that need few letters. */
function isTelling(name: string, language: string, misleading: ReadonlySet<string>): boolean {
  if (misleading.has(name.toLowerCase())) return language === 'en'
  return name.length > 3 || /[\u0250-\uffff]/.test(name)
}
