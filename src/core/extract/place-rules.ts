import countries from 'i18n-iso-countries'
import { z } from 'zod'
import { type Lexicon, lexicon } from './lexicon.ts'
import { builtOnce } from './words.ts'

const words = z.array(z.string().min(1))

/** `rules/places.yaml`: trade cities, peoples and time zones by country. */
export const placeRulesSchema = z.strictObject({
  because: z.string().min(1),
  examples: z.array(z.strictObject({ text: z.string(), country: z.string(), timeZone: z.string().optional() })),
  /** Names in other scripts by the one that papers use. */
  inLatin: z.record(z.string(), words),
  countries: z.record(
    z.string().regex(/^[A-Z]{2}$/),
    z.strictObject({
      /** The one zone, or the one where nearly everybody is. */
      zone: z.string().optional(),
      cities: words.default([]),
      /** Cities by zone, where a country has several. */
      elsewhere: z.record(z.string(), words).default({}),
      peoples: words.default([]),
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
  readonly inLatin: Lexicon<string>
}

export const places = builtOnce(
  (rules: PlaceRules): Places => ({
    cities: lexicon(Object.entries(rules.countries).flatMap(citiesOf)),
    peoples: lexicon(
      Object.entries(rules.countries).flatMap(([country, { peoples }]) =>
        peoples.map((word) => [word, country] as const),
      ),
    ),
    names: lexicon([...SHORT_NAMES, ...libraryNames()]),
    inLatin: lexicon(
      Object.entries(rules.inLatin).flatMap(([latin, names]) => names.map((name) => [name, latin] as const)),
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

/** Names in daily use that the library lacks, or that Russian and Polish grammar bends. */
const SHORT_NAMES: readonly (readonly [string, string])[] = Object.entries({
  US: [
    'USA',
    'U.S.A.',
    'United States',
    'EE.UU.',
    'EEUU',
    'EUA',
    'США',
    'ABD',
    'Stany Zjednoczone',
    '美国',
    '美國',
    '미국',
    'America',
  ],
  GB: [
    'UK',
    'U.K.',
    'Great Britain',
    'England',
    'Scotland',
    'Wales',
    'Northern Ireland',
    'Inglaterra',
    'Angleterre',
    'Reino Unido',
    'Велик* Британи*',
    'İngiltere',
    '英国',
    '英國',
    '영국',
  ],
  AE: ['UAE', 'U.A.E.', 'Emirates', 'EAU', 'ОАЭ', 'BAE', 'الامارات', '阿联酋'],
  SA: ['KSA', 'K.S.A.', 'Saudi', 'السعودية', 'المملكة العربية السعودية', '沙特'],
  KR: ['South Korea', 'Korea', 'Corea', 'Corée', 'Coreia', '한국', '韩国', '韓國', '대한민국', 'Корея', 'Кореи'],
  CZ: ['Czech Republic', 'Česko', 'ČR', 'República Checa'],
  NL: ['Holland', 'Holanda', 'Hollande', 'Pays-Bas'],
  RU: ['Россия', 'России', 'Россию', 'РФ'],
  KZ: ['Казахстан*'],
  BY: ['Беларусь', 'Беларуси', 'Белорусси*'],
  UZ: ['Узбекистан*'],
  KG: ['Киргизи*', 'Кыргызстан*'],
  UA: ['Украин*'],
  CN: ['Кита*', 'PRC', '中国', 'China'],
  TR: ['Türkiye', 'Turkiye', 'Turkey', 'Турци*'],
  BR: ['Brasil', 'Brazil'],
  DE: ['Deutschland', 'Germany'],
  PL: ['Polska', 'Polsce', 'Polski'],
  CI: ["Côte d'Ivoire", 'Ivory Coast'],
  CD: ['DR Congo', 'DRC', 'RDC'],
  VN: ['Vietnam', 'Viet Nam'],
  BA: ['Bosnia'],
  MK: ['Macedonia'],
  HK: ['Hong Kong', 'Hongkong', '香港', 'Гонконг'],
  TW: ['Taiwan', '台湾', '台灣', '臺灣'],
  SY: ['Syria'],
  TT: ['Trinidad'],
  PS: ['Palestine'],
}).flatMap(([country, names]) => names.map((name) => [name, country] as const))

/** Country names that are everyday words or first names somewhere; they count only from SHORT_NAMES or in full. */
const MISLEADING = new Set([
  'mali',
  'chad',
  'man',
  'niger',
  'togo',
  'jersey',
  'guinea',
  'samoa',
  'ins',
  'iran',
  'congo',
  'curacao',
  'dominica',
  'nauru',
  'niue',
  'reunion',
  'union',
  'malta',
  'cina',
  'cuba',
])
const EVERY_LANGUAGE_OK = new Set([
  'iran',
  'malta',
  'cuba',
  'congo',
  'chad',
  'mali',
  'niger',
  'togo',
  'guinea',
  'dominica',
  'jersey',
])
const LANGUAGES =
  'en es pt fr de it nl pl cs sk ru uk tr ar fa he zh ja ko id ms vi th sv da no fi hu ro bg el hr sr sl lt lv et ca hi'.split(
    ' ',
  )

function libraryNames(): (readonly [string, string])[] {
  return LANGUAGES.filter((language) => countries.langs().includes(language)).flatMap((language) =>
    Object.entries(countries.getNames(language, { select: 'all' })).flatMap(([code, names]) =>
      names.filter((name) => isTelling(name, language)).map((name) => [name, code] as const),
    ),
  )
}

function isTelling(name: string, language: string): boolean {
  const low = name.toLowerCase()
  if (MISLEADING.has(low)) return language === 'en' && EVERY_LANGUAGE_OK.has(low)
  return name.length > 3 || /[\u0250-\uffff]/.test(name)
}
