import type { FastifyReply } from 'fastify'
import { type OfficeTimes, withOfficeTimes } from '../../core/office-times.ts'
import { draftWith } from '../../core/rule-draft.ts'
import { publish } from '../../core/rule-origins.ts'
import type { RuleVersion } from '../../store/rules/rule-versions.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import type { Deps } from '../deps.ts'
import { Refusal } from '../errors.ts'
import { based, bringIntoForce, newest, right } from '../rules/next-version.ts'
import type { CheckedCompany, CompanyState, CompanyTexts } from './company-shapes.ts'

const FILES = ['company.yaml', 'catalogue.yaml'] as const

/** Whether one of the company's files in force is still the shipped example. */
export async function isSample(deps: Deps): Promise<boolean> {
  const { version } = await newest(deps)
  return FILES.some((file) => originOf(file, deps, version) === 'sample')
}

/** The company in force, and where its files come from. */
export async function readCompany(deps: Deps): Promise<CompanyState> {
  const { version, rules } = await newest(deps)
  const { name, mailboxes, timeZone, officeHours, closed } = rules.company
  const { folder, complaints } = deps.rules()
  return {
    number: version.number,
    folder,
    name,
    mailboxes: [...mailboxes],
    products: rules.catalogue.length,
    timeZone,
    officeHours,
    closed: [...closed],
    files: FILES.map((file) => ({ file, origin: originOf(file, deps, version) })),
    complaints: [...complaints],
  }
}

/** The text of a file in force, to be changed elsewhere and brought back. */
export async function readCompanyFile(deps: Deps, name: (typeof FILES)[number], reply: FastifyReply): Promise<string> {
  const { version } = await newest(deps)
  void reply.header('content-type', 'application/yaml; charset=utf-8')
  void reply.header('content-disposition', `attachment; filename="${name}"`)
  return version.files.get(name) ?? ''
}

/** What is wrong with these files, or what they say; nothing is kept. */
export async function checkCompany(deps: Deps, given: CompanyTexts): Promise<CheckedCompany> {
  const { version, rules } = await newest(deps)
  const draft = draftWith({ files: version.files, rules }, textsOf(given))
  if (!draft.ok) return { complaints: [...draft.complaints], name: '', products: 0, changes: [] }
  const { company, catalogue } = draft.rules
  return { complaints: [], name: company.name, products: catalogue.length, changes: draft.changes }
}

/** The files become those of the company, as the next version of the rules. */
export async function publishCompany(
  deps: Deps,
  staff: SignedIn,
  { base, ...given }: CompanyTexts & { base: number },
): Promise<{ number: number }> {
  return publishTexts(deps, staff, base, () => textsOf(given))
}

/** Our office hours, closed days and time zone, written into the company's file; the rest of it stays. */
export async function changeHours(
  deps: Deps,
  staff: SignedIn,
  { base, ...times }: OfficeTimes & { base: number },
): Promise<{ number: number }> {
  return publishTexts(
    deps,
    staff,
    base,
    ({ files }) => new Map([['company.yaml', withOfficeTimes(files.get('company.yaml') ?? '', times)]]),
  )
}

async function publishTexts(
  deps: Deps,
  staff: SignedIn,
  base: number,
  textsFor: (version: RuleVersion) => ReadonlyMap<string, string>,
): Promise<{ number: number }> {
  const { version, rules } = await based(deps, base)
  const texts = textsFor(version)
  if (texts.size === 0) throw new Refusal('rules_alike')
  const draft = right(draftWith({ files: version.files, rules }, texts))
  const wanted = { ...publish(version, texts), rules: draft.rules, changes: draft.changes }
  return bringIntoForce(deps, version, wanted, '', staff)
}

function textsOf({ company, catalogue }: CompanyTexts): ReadonlyMap<string, string> {
  const given = [
    ['company.yaml', company],
    ['catalogue.yaml', catalogue],
  ] as const
  return new Map(given.flatMap(([file, text]) => (text === undefined ? [] : [[file, text]])))
}

function originOf(
  file: string,
  { settings }: Deps,
  { desk }: Pick<RuleVersion, 'desk'>,
): CompanyState['files'][number]['origin'] {
  if (desk.includes(file)) return 'desk'
  return settings.sampleCompany ? 'sample' : 'folder'
}
