import { classify } from '../../../src/core/classify/classify.ts'
import type { Reading } from '../../../src/core/classify/reading.ts'
import { companySchema } from '../../../src/core/company.ts'
import { NO_HISTORY } from '../../../src/core/history.ts'
import type { Mail } from '../../../src/core/mail.ts'
import { companyWith } from '../../kit/company.ts'
import { aMail } from '../../kit/mail.ts'
import { shippedRules } from '../../kit/rules.ts'

const shipped = await shippedRules()

/** The shipped rules for a maker of pumps whose domain is brightwater.example. */
export const rules = {
  ...shipped,
  company: companySchema.parse(companyWith()),
  catalogue: [
    { sku: 'BW-1', name: 'Submersible pump BW-1', category: 'pump', aliases: [], specs: {}, certificates: [] },
  ],
}

/** Reads a mail to sales@brightwater.example, authenticated unless headers say otherwise. */
export function read(change: Partial<Mail>): Reading {
  const from = change.from === undefined ? { name: 'Anna Reyes', address: 'anna.reyes@northbay.example' } : change.from
  const headers = { ...authenticated(from?.address ?? ''), ...change.headers }
  const to = [{ name: null, address: 'sales@brightwater.example' }]
  return classify(aMail({ to, ...change, from, headers }), rules, NO_HISTORY)
}

/** What our server writes of a sender's domain. */
export function authenticated(address: string, verdict = 'pass'): Record<string, string[]> {
  const domain = address.slice(address.lastIndexOf('@') + 1)
  const dkim = verdict === 'pass' ? `dkim=pass header.d=${domain}` : 'dkim=none'
  return { 'authentication-results': [`mx.brightwater.example; ${dkim}; dmarc=${verdict} header.from=${domain}`] }
}
