import { nextClosure } from '../../calendar/closures.ts'
import { type HoursInZone, hoursForSignature } from '../../calendar/office-hours.ts'
import type { Company } from '../../company.ts'
import type { Facts } from '../../extract/facts.ts'
import type { Ground } from '../ground/ground.ts'

/** Who we are and when we can be reached, on the buyer's clock where it differs: the values of the part `signature`. */
export function signatureOf({
  rules: { company },
  facts: { buyer },
  now,
}: Pick<Ground, 'rules' | 'now'> & { readonly facts: Pick<Facts, 'buyer'> }): Readonly<Record<string, unknown>> {
  const { officeHours, signature } = company
  const { name, title, phone, whatsapp } = signature
  return {
    us: { company: company.name, name, title: title ?? null, phone: phone ?? null, whatsapp: whatsapp ?? null },
    hours: officeHours,
    ...buyersHours(company, buyer.timeZone, now),
    closure: nextClosure(company, now),
  }
}

function buyersHours(company: Company, zone: string | null, now: string) {
  if (zone === null) return { theirs: [], later: null }
  const { now: theirs, later } = hoursForSignature(company, zone, now)
  if (later === null) return { theirs: isOurs(theirs, company) ? [] : [theirs], later }
  return { theirs: [theirs], later: { from: later.from, hours: [later.hours] } }
}

function isOurs({ days, from }: HoursInZone, { officeHours }: Company): boolean {
  return from === officeHours.from && officeHours.days.every((day) => days.includes(day))
}
