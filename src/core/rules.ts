import type { z } from 'zod'
import { calendarRulesSchema } from './calendar/calendar-rules.ts'
import { examplesSchema, kindsSchema } from './classify/rules/kind-rules.ts'
import { languagesSchema } from './classify/rules/language-rules.ts'
import { mailTextSchema } from './classify/rules/mail-text-rules.ts'
import { platformsSchema } from './classify/rules/platform-rules.ts'
import { riskSchema } from './classify/rules/risk-rules.ts'
import { storiesSchema } from './classify/rules/story-rules.ts'
import { catalogueSchema, companySchema } from './company.ts'
import { askBacksSchema } from './draft/ask-back/ask-back-rules.ts'
import { lettersSchema } from './draft/check/letter-rules.ts'
import { toneSchema } from './draft/check/tone-rules.ts'
import { wishRulesSchema } from './draft/ground/wish-rules.ts'
import { polishRulesSchema } from './draft/polish/polish-rules.ts'
import { promiseRulesSchema } from './draft/promise/promise-rules.ts'
import { promiseTimesSchema } from './draft/promise/promise-time-rules.ts'
import { situationRulesSchema } from './draft/situation/situation-rules.ts'
import { questionComplaints, templateComplaints } from './draft/wording/templates.ts'
import { specNamesSchema, wordingsSchema } from './draft/wording/wording-rules.ts'
import { answeringRulesSchema } from './extract/rules/answering-rules.ts'
import { askingRulesSchema } from './extract/rules/asking-rules.ts'
import { buyerTypeRulesSchema } from './extract/rules/buyer-type-rules.ts'
import { certificateRulesSchema } from './extract/rules/certificate-rules.ts'
import { identityRulesSchema } from './extract/rules/identity-rules.ts'
import { likelyCountryRulesSchema } from './extract/rules/likely-country-rules.ts'
import { placeRulesSchema } from './extract/rules/place-rules.ts'
import { pointRulesSchema } from './extract/rules/point-rules.ts'
import { portRulesSchema } from './extract/rules/port-rules.ts'
import { tableRulesSchema } from './extract/rules/table-rules.ts'
import { termRulesSchema } from './extract/rules/term-rules.ts'
import { timeZoneRulesSchema } from './extract/rules/time-zone-rules.ts'
import { unitRulesSchema } from './extract/rules/unit-rules.ts'
import { mailboxPresetsSchema } from './mailbox-presets.ts'
import { type Complaint, complaintAt, type ReadRules, readRuleFile } from './rule-file.ts'
import { marketRulesSchema } from './score/market-rules.ts'
import { marketSpanFault } from './score/market-span.ts'
import { scoringRulesSchema } from './score/scoring-rules.ts'
import { threadsSchema } from './thread.ts'

/** The rules files, each with the schema of its content. A company folder that lacks one uses the shipped one. */
const FILES = {
  company: { file: 'company.yaml', schema: companySchema },
  catalogue: { file: 'catalogue.yaml', schema: catalogueSchema },
  scoring: { file: 'scoring.yaml', schema: scoringRulesSchema },
  markets: { file: 'markets.yaml', schema: marketRulesSchema },
  threads: { file: 'threads.yaml', schema: threadsSchema },
  mailText: { file: 'mail-text.yaml', schema: mailTextSchema },
  languages: { file: 'languages.yaml', schema: languagesSchema },
  platforms: { file: 'platforms.yaml', schema: platformsSchema },
  kinds: { file: 'kinds.yaml', schema: kindsSchema },
  stories: { file: 'stories.yaml', schema: storiesSchema },
  examples: { file: 'examples.yaml', schema: examplesSchema },
  risk: { file: 'risk.yaml', schema: riskSchema },
  askBacks: { file: 'ask-backs.yaml', schema: askBacksSchema },
  tone: { file: 'tone.yaml', schema: toneSchema },
  letters: { file: 'letters.yaml', schema: lettersSchema },
  polish: { file: 'polish.yaml', schema: polishRulesSchema },
  wordings: { file: 'wordings.yaml', schema: wordingsSchema },
  specNames: { file: 'spec-names.yaml', schema: specNamesSchema },
  promises: { file: 'promises.yaml', schema: promiseRulesSchema },
  promiseTimes: { file: 'promise-times.yaml', schema: promiseTimesSchema },
  calendars: { file: 'calendars.yaml', schema: calendarRulesSchema },
  situations: { file: 'situations.yaml', schema: situationRulesSchema },
  wishes: { file: 'wishes.yaml', schema: wishRulesSchema },
  points: { file: 'points.yaml', schema: pointRulesSchema },
  asking: { file: 'asking.yaml', schema: askingRulesSchema },
  answering: { file: 'answering.yaml', schema: answeringRulesSchema },
  units: { file: 'units.yaml', schema: unitRulesSchema },
  terms: { file: 'terms.yaml', schema: termRulesSchema },
  certificates: { file: 'certificates.yaml', schema: certificateRulesSchema },
  ports: { file: 'ports.yaml', schema: portRulesSchema },
  tables: { file: 'tables.yaml', schema: tableRulesSchema },
  places: { file: 'places.yaml', schema: placeRulesSchema },
  timeZones: { file: 'time-zones.yaml', schema: timeZoneRulesSchema },
  likelyCountries: { file: 'likely-countries.yaml', schema: likelyCountryRulesSchema },
  identity: { file: 'identity.yaml', schema: identityRulesSchema },
  mailboxPresets: { file: 'mailbox-presets.yaml', schema: mailboxPresetsSchema },
  buyerTypes: { file: 'buyer-types.yaml', schema: buyerTypeRulesSchema },
} as const satisfies Record<string, { file: string; schema: z.ZodType }>

type FromFiles = { readonly [K in keyof typeof FILES]: z.output<(typeof FILES)[K]['schema']> }

/** Everything a company decides by, read and checked. Frozen: a change is a new version. */
export interface Rules extends FromFiles {
  /** Source of the reply templates by path below `templates/`, such as `de/answers.liquid`. */
  readonly templates: ReadonlyMap<string, string>
}

/** The rules a process decides by, and what is wrong with the files on disk if they were not taken. */
export interface RulesInForce {
  readonly rules: Rules
  /** Id of the version in the books. */
  readonly version: string
  /** The version as people count: 1, 2, 3 … */
  readonly number: number
  /** ISO 8601 instant. */
  readonly loadedAt: string
  readonly folder: string
  readonly complaints: readonly Complaint[]
}

export const RULE_FILE_NAMES: readonly string[] = Object.values(FILES).map(({ file }) => file)

const NAMES: ReadonlyMap<string, string> = new Map(Object.entries(FILES).map(([name, { file }]) => [name, file]))

/** The file from which a part of the rules is read, such as `scoring.yaml`. */
export function ruleFileOf(name: string): string {
  return NAMES.get(name) ?? name
}

/** A rule set and the files it was read from. */
export interface RulesRead {
  readonly files: ReadonlyMap<string, string>
  readonly rules: Rules
}

/**
 * Reads a whole rule set.
 *
 * @param files text by path: the rules files by name, the templates under `templates/`; shipped defaults already filled in
 * @param before a set read earlier: of a file that is still the same its value is taken over, with all that was built of it
 * @returns the rules, or every complaint of every file at once
 */
export function readRules(files: ReadonlyMap<string, string>, before: RulesRead | null = null): ReadRules<Rules> {
  const complaints: Complaint[] = []
  const read = new Map<string, unknown>(Object.entries(before?.rules ?? {}))
  for (const [name, { file, schema }] of Object.entries(FILES)) {
    const text = files.get(file)
    if (text !== undefined && before?.files.get(file) === text) continue
    const result = text === undefined ? missing(file) : readRuleFile<unknown>(file, text, schema)
    if (result.ok) read.set(name, result.value)
    else complaints.push(...result.complaints)
  }
  const templates = templatesOf(files, before)
  if (templates !== before?.rules.templates) complaints.push(...templateComplaints(templates))
  if (complaints.length > 0) return { ok: false, complaints }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each was read by the schema of its file
  const fromFiles = Object.fromEntries(read) as FromFiles
  const together = [...complaintsTogether(fromFiles, files), ...questionsWithoutWords(fromFiles, templates)]
  if (together.length > 0) return { ok: false, complaints: together }
  return { ok: true, value: Object.freeze({ ...fromFiles, templates }) }
}

/** What is wrong between files that are each right by themselves. */
function complaintsTogether(rules: FromFiles, files: ReadonlyMap<string, string>): Complaint[] {
  const fault = marketSpanFault(rules)
  const { file } = FILES.markets
  return fault === null ? [] : [complaintAt(file, files.get(file) ?? '', fault.path, fault.expected)]
}

function questionsWithoutWords({ askBacks }: FromFiles, templates: Rules['templates']): Complaint[] {
  return questionComplaints(
    templates,
    askBacks.map(({ id }) => id),
  )
}

function missing(file: string): ReadRules<never> {
  const complaint = { file, line: null, column: null, field: '', expected: 'this file, which is missing' }
  return { ok: false, complaints: [complaint] }
}

function templatesOf(files: ReadonlyMap<string, string>, before: RulesRead | null): ReadonlyMap<string, string> {
  const prefix = 'templates/'
  const texts = [...files]
    .filter(([path]) => path.startsWith(prefix))
    .map(([path, text]) => [path.slice(prefix.length), text] as const)
  const known = before?.rules.templates
  const same = known?.size === texts.length && texts.every(([path, text]) => known.get(path) === text)
  return same ? known : new Map(texts)
}
