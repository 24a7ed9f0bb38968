/** A numbered standard in a text, from (inclusive) to (exclusive). */
export interface StandardAt {
  readonly name: string
  readonly from: number
  readonly to: number
  /** What it is for: goods are only certified to some, others say how to build, the rest is used for both. */
  readonly use: 'certify' | 'build' | 'both'
}

/** Numbered standards of the world's bodies: EN 60598, NF EN 17128:2020, ISO 9001, IEC 62133-2, UL 2272, UN 38.3, ASTM F963. */
const NUMBERED =
  /\b(?:(?:DIN|NF|BS|UNE|UNI|PN|ČSN|CSN|SN|SS|NEN|ÖNORM|ONORM|IS|AS\/NZS|AS|ABNT NBR|NOM|TS|GB\/T|GB|JIS|KS|SNI|IRAM|SABS|SANS|GSO|SASO|TCVN|QCVN|SII|SI)[ -])?(?:EN|ISO|IEC|UL|ASTM|ANSI|API|NSF\/ANSI|NSF|IATF|ECE[ -]R|UNECE[ -]R|UN|DIN|BS|GB\/T|GB|JIS|KS|AS\/NZS|NOM|NTC|TIS|SANS|CNS|(?:ABNT )?NBR|LM|TCVN|GOST(?: R)?|TR CU|TR TS)(?:[ -](?:EN|ISO|IEC))?[ -]?(?:[A-Z] ?)?\d{1,6}(?:[.-]\d{1,4}){0,4}(?:[:/]\d{4})?(?:\+A\d{1,2})?(?!\d)|(?:ГОСТ(?: Р)?|ТР ТС|ТР ЕАЭС) ?\d{1,5}(?:[.-]\d{1,4}){0,4}(?:[:/]\d{4})?(?!\d)/gu

/** Regulations of the Union by number, however the Union is called: EU 10/2011, (UE) 2016/425, (EG) Nr. 1935/2004. */
const REGULATION =
  /(?<![\p{L}\d])\(?(?:EU|UE|EC|CE|EG|WE|EWG)\)?[ -]?(?:(?:No|Nr|N°|nº)\.? ?)?(?:\d{1,4}\/(?:19|20)\d\d|(?:19|20)\d\d\/\d{2,4})(?!\d)|(?<!\d)\d{1,4}\/(?:19|20)\d\d\/(?:EU|EC|UE|CE|EG)(?!\p{L})/gu

/** `1530.2 and 1530.3`: a number of the same shape that goes on with the last one. */
const GOING_ON =
  /^(?:,| ?[&+/]| and| or| y| e| o| und| et| ou| и| или| en| of| ve| i| dan| và|和|及|と|과) ?(\d[\d.:/-]{1,12}\d)(?!\d)/u

const CERTIFYING =
  /^(?:ISO (?:9001|14001|45001|50001|22000|13485|22716|27001|17025|26000)|IATF|UN 38|UL |LM|NSF|TR (?:TS|CU)|EN 10204|(?:EN|IEC) 6[0-3]\d{3})/
/** Drawings and orders name these as the shape or the steel of the goods. */
const BUILDING = /^(?:DIN|UNI|PN|API|ASME|ANSI|BS|JIS|KS|GB|GOST|SAE|ASTM [ABD]|SANS|ISO|(?:\S+ )?EN 10\d{3}(?!\d))/
const CYRILLIC: readonly (readonly [RegExp, string])[] = [
  [/^ГОСТ Р/, 'GOST R'],
  [/^ГОСТ/, 'GOST'],
  [/^ТР ТС/, 'TR TS'],
  [/^ТР ЕАЭС/, 'TR EAEU'],
]

/** The numbered standards and regulations of a text, in order, each by the name that papers use. */
export function standardsIn(raw: string): StandardAt[] {
  return [...raw.matchAll(NUMBERED), ...raw.matchAll(REGULATION)]
    .filter(({ 0: name }) => isStandard(name))
    .flatMap(({ 0: name, index }) => withNext({ name, from: index, to: index + name.length }, raw))
    .map(({ name, from, to }) => ({ name: tidyName(name), from, to, use: useOf(tidyName(name)) }))
    .sort((one, other) => one.from - other.from)
}

interface Written {
  readonly name: string
  readonly from: number
  readonly to: number
}

function withNext(one: Written, raw: string): Written[] {
  const next = GOING_ON.exec(raw.slice(one.to, one.to + 24))
  const number = next?.[1]
  const last = /\d[\d.:/-]{0,20}$/.exec(one.name)?.[0]
  if (!next || number === undefined || last === undefined || shape(number) !== shape(last)) return [one]
  const to = one.to + next[0].length
  return [one, { name: one.name.slice(0, -last.length) + number, from: to - number.length, to }]
}

function useOf(name: string): StandardAt['use'] {
  if (CERTIFYING.test(name)) return 'certify'
  return BUILDING.test(name) ? 'build' : 'both'
}

function shape(number: string): string {
  return number.replace(/\d/g, '9')
}

/** `UN 38.3` is the only standard of the UN by a bare number, and `AS 5` or `EN 5` is none; NBR is rubber too. */
function isStandard(name: string): boolean {
  if (/^UN\b/.test(name)) return /38\.3/.test(name)
  if (/^(?:ABNT )?NBR/.test(name)) return /\d{4}/.test(name)
  return /\d{2}/.test(name) || /R ?\d/.test(name)
}

function tidyName(name: string): string {
  const spaced = name.replace(/\s+/g, ' ').replace(/^(EN|ISO|IEC|UL|UN)(?=\d)/, '$1 ')
  return CYRILLIC.reduce((sofar, [cyrillic, latin]) => sofar.replace(cyrillic, latin), spaced)
}
