import { classify } from '../../../src/core/classify/classify.ts'
import type { Reading } from '../../../src/core/classify/reading.ts'
import { companySchema } from '../../../src/core/company.ts'
import { type History, NO_HISTORY } from '../../../src/core/history.ts'
import type { Mail } from '../../../src/core/mail.ts'
import { type Teaching, UNTAUGHT } from '../../../src/core/teaching.ts'
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

type Before = Partial<Teaching> & { readonly history?: Partial<History> }

/** Reads a mail to sales@brightwater.example, authenticated unless headers say otherwise, of a stranger unless `before` says more. */
export function read(change: Partial<Mail>, { history, ...taught }: Before = {}): Reading {
  const from = change.from === undefined ? { name: 'Anna Reyes', address: 'anna.reyes@northbay.example' } : change.from
  const headers = { ...authenticated(from?.address ?? ''), ...change.headers }
  const to = [{ name: null, address: 'sales@brightwater.example' }]
  const mail = aMail({ to, ...change, from, headers })
  return classify(mail, rules, { ...NO_HISTORY, ...history }, { ...UNTAUGHT, ...taught })
}

/** What our server writes of a sender's domain. */
export function authenticated(address: string, verdict = 'pass'): Record<string, string[]> {
  const domain = address.slice(address.lastIndexOf('@') + 1)
  const dkim = verdict === 'pass' ? `dkim=pass header.d=${domain}` : 'dkim=none'
  return { 'authentication-results': [`mx.brightwater.example; ${dkim}; dmarc=${verdict} header.from=${domain}`] }
}
