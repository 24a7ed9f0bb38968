import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { withOfficeTimes } from '../../src/core/office-times.ts'

const TEXT = `# Our own.
name: Hearthside # as registered
timeZone: Asia/Shanghai
officeHours: { days: [Mon], from: "08:30", to: "17:30" }
closed: # announced
  - { from: 2027-02-01, to: 2027-02-15, name: Chinese New Year }
country: CN
`
const TIMES = {
  timeZone: 'Europe/Berlin',
  officeHours: { days: ['Mon' as const, 'Tue' as const], from: '09:00', to: '18:00' },
  closed: [{ from: '2027-05-01', to: '2027-05-03', name: '劳动节' }],
}

test('the times change, the rest and its remarks stay', () => {
  const written = withOfficeTimes(TEXT, TIMES)
  expect(parse(written)).toEqual({ name: 'Hearthside', country: 'CN', ...TIMES })
  expect(written).toContain('# Our own.')
  expect(written).toContain('# as registered')
})

test('no closed days at all', () => {
  expect(parse(withOfficeTimes(TEXT, { ...TIMES, closed: [] }))).toMatchObject({ closed: [] })
})
