import type { Rules } from '../rules.ts'
import { find } from '../words/lexicon.ts'
import { firstOfEach } from './first-of-each.ts'
import { counts } from './incoterm.ts'
import { everything, type Remark, type Said } from './said.ts'
import { termWords } from './term-rules.ts'

/** A certificate or standard as written, and the sentence that names it. */
export interface CertificateRead {
  readonly name: string
  readonly evidence: string
}

/** Numbered standards of the world's bodies: EN 60598, NF EN 17128:2020, ISO 9001, IEC 62133-2, UL 2272, UN 38.3, ASTM F963. */
const NUMBERED =
  /\b(?:(?:DIN|NF|BS|UNE|UNI|PN|ČSN|CSN|SN|SS|NEN|ÖNORM|ONORM|IS|AS\/NZS|AS|ABNT NBR|NBR|NOM|TS|GB\/T|GB|JIS|KS|SNI|IRAM|SABS|GSO|SASO|TCVN|SII|SI)[ -])?(?:EN|ISO|IEC|UL|ASTM|ANSI|ECE[ -]R|UNECE[ -]R|UN|DIN|GB\/T|GB|JIS|AS\/NZS|NOM|TIS|SANS|CNS|NBR|ГОСТ(?: Р)?|GOST(?: R)?|ТР ТС|TR CU)(?:[ -](?:EN|ISO|IEC))?[ -]?(?:[A-Z] ?)?\d{1,6}(?:[.-]\d{1,4})*(?::\d{4})?(?!\d)/gu

/** Regulations of the Union by number, however the Union is called: EU 10/2011, (UE) 2016/425, (EG) Nr. 1935/2004. */
const REGULATION =
  /(?<![\p{L}\d])\(?(?:EU|UE|EC|CE|EG|WE|EWG)\)?[ -]?(?:(?:No|Nr|N°|nº)\.? ?)?(?:\d{1,4}\/(?:19|20)\d\d|(?:19|20)\d\d\/\d{2,4})(?!\d)|(?<!\d)\d{1,4}\/(?:19|20)\d\d\/(?:EU|EC|UE|CE|EG)(?!\p{L})/gu

/** Every certificate or standard the buyer names, each once, in order. */
export function certificatesOf(said: Said, rules: Rules): CertificateRead[] {
  const all = everything(said).flatMap((remark) => certificatesIn(remark, rules))
  return firstOfEach(all, ({ name }) => name.toUpperCase().replace(/[ -]/g, ''))
}

/** The certificates and standards of one remark, in order. */
export function certificatesIn(remark: Remark, rules: Rules): CertificateRead[] {
  const numbered = [...remark.raw.matchAll(NUMBERED), ...remark.raw.matchAll(REGULATION)]
    .map(({ 0: name, index }) => ({ name, from: index, to: index + name.length }))
    .filter(({ name }) => isStandard(name))
  const named = find(termWords(rules.terms).certificates, remark.folded)
    .filter(({ value, from, to }) => counts(value, remark.raw.slice(from, to)))
    .filter(({ from, to }) => !numbered.some((one) => from < one.to && one.from < to))
    .filter(({ to }) => !/^-\d{3}/.test(remark.raw.slice(to)))
    .map(({ value, from, to }) => ({ name: value.name, from, to }))
  return [...numbered, ...named]
    .sort((one, other) => one.from - other.from)
    .map(({ name }) => ({ name: tidyName(name), evidence: remark.text }))
}

/** `UN 38.3` is the only standard of the UN by a bare number, and `AS 5` or `EN 5` is none. */
function isStandard(name: string): boolean {
  if (/^UN\b/.test(name)) return /38\.3/.test(name)
  return /\d{2}/.test(name) || /R ?\d/.test(name)
}

function tidyName(name: string): string {
  return name.replace(/\s+/g, ' ').replace(/^(EN|ISO|IEC|UL|UN)(?=\d)/, '$1 ')
}
