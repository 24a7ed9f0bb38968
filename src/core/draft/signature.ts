import { officeHoursInZone } from '../calendar/office-hours.ts'
import type { Facts } from '../extract/facts.ts'
import type { Ground } from './ground.ts'

/** Who we are and when we can be reached, on the buyer's clock where it differs: the values of the part `signature`. */
export function signatureOf({
  rules: { company },
  facts: { buyer },
  now,
}: Pick<Ground, 'rules' | 'now'> & { readonly facts: Pick<Facts, 'buyer'> }): Readonly<Record<string, unknown>> {
  const { officeHours, signature } = company
  const { name, title, phone, whatsapp } = signature
  const theirs = buyer.timeZone === null ? [] : officeHoursInZone(company, buyer.timeZone, now.slice(0, 10))
  return {
    us: { company: company.name, name, title: title ?? null, phone: phone ?? null, whatsapp: whatsapp ?? null },
    hours: officeHours,
    theirs: theirs[0]?.from === officeHours.from ? [] : theirs,
    later: null,
    closure: null,
  }
}
