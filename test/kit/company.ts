import { type Company, companySchema } from '../../src/core/company.ts'

/** An exporter in Ningbo, open Monday to Friday 09:00-18:00, closed for the New Year of 2027; any field may be given otherwise. */
export function companyWith(fields: Readonly<Record<string, unknown>> = {}): Company {
  return companySchema.parse({
    name: 'Ningbo Brightwater Pumps Co., Ltd.',
    shortName: 'Brightwater',
    country: 'CN',
    timeZone: 'Asia/Shanghai',
    officeHours: { days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: '09:00', to: '18:00' },
    closed: [{ from: '2027-02-05', to: '2027-02-14', name: 'Chinese New Year' }],
    mailboxes: ['sales@brightwater.example'],
    domains: ['brightwater.example'],
    signature: { name: 'Mei Lin' },
    ...fields,
  })
}
