import { describe, expect, test } from 'vitest'
import type { FactCorrection } from '../../../../src/core/extract/corrected/fact-correction.ts'
import { inForce } from '../../../../src/core/extract/corrected/in-force.ts'
import { extract } from '../../../../src/core/extract/extract.ts'
import { aMail } from '../../../kit/mail.ts'
import { aReading } from '../../../kit/reading.ts'
import { shippedRules } from '../../../kit/rules.ts'

const rules = await shippedRules()
const said = (
  field: FactCorrection['field'],
  values: string[],
  more: Partial<FactCorrection> = {},
): FactCorrection => ({
  field,
  values,
  was: [],
  by: 'Li Wei',
  earlier: false,
  ...more,
})

describe('a corrected fact', () => {
  const text = 'Please quote 5,000 pcs hex bolts FOB Ningbo.'
  const read = (...corrections: FactCorrection[]) =>
    extract(aMail({ subject: '', text }), aReading({ text, whole: text }), rules, [], corrections)

  test('takes the place of what was read, keeps its words, and says by whom', () => {
    const words = read().evidence.find(({ field }) => field === 'request.quantities')?.evidence
    expect(words).toContain('5,000 pcs')
    const { request, evidence } = read(said('request.quantities', ['500 set']))
    expect(request.quantities).toEqual([{ value: 500, unit: 'set' }])
    expect(evidence.filter(({ field }) => field === 'request.quantities')).toEqual([
      { field: 'request.quantities', value: '500 set', evidence: words, by: 'Li Wei' },
    ])
  })

  test('is missing when the mail is said not to tell it, and no more missing when it is told', () => {
    expect(read().missing).not.toContain('incoterm')
    expect(read(said('request.incoterm', [])).missing).toContain('incoterm')
    expect(read().missing).toContain('company')
    expect(read(said('buyer.company', ['Harbour Tools'])).missing).not.toContain('company')
  })

  test.each([
    ['NL', 'Europe/Amsterdam'],
    ['US', null],
  ])('tells the clock of the buyer with his country (%s)', (country, timeZone) => {
    expect(read(said('buyer.country', [country])).buyer).toMatchObject({ country, timeZone })
  })

  test('is one of our goods when it names an SKU', () => {
    const [ours] = rules.catalogue
    expect(read(said('request.products', [ours?.sku ?? ''])).request.products).toEqual([
      { text: ours?.name, sku: ours?.sku },
    ])
    expect(read(said('request.products', ['hex bolts'])).request.products).toEqual([{ text: 'hex bolts', sku: null }])
  })
})

describe('what was corrected in an earlier mail', () => {
  const earlier = (was: string[], values: string[]) => said('buyer.country', values, { was, earlier: true })
  const country = (value: string) => ({ field: 'buyer.country', value, evidence: '' })

  test.each([
    ['holds where the buyer is read in the same way again', [earlier(['DE'], ['AT'])], [country('DE')], ['AT']],
    ['holds where he tells nothing', [earlier(['DE'], ['AT'])], [], ['AT']],
    ['gives way to what he tells anew', [earlier(['DE'], ['AT'])], [country('CH')], undefined],
    [
      'gives way to what was said of this mail',
      [said('buyer.country', ['CH']), earlier(['DE'], ['AT'])],
      [country('DE')],
      ['CH'],
    ],
    ['counts as it was said last', [earlier(['DE'], ['CH']), earlier(['DE'], ['AT'])], [country('DE')], ['CH']],
    ['says nothing where he was wrongly read and is not read again', [earlier(['DE'], [])], [], undefined],
  ])('%s', (_name, corrections, read, values) => {
    expect(inForce(corrections, read)[0]?.values).toEqual(values)
  })

  test('says nothing of what is wanted this time', () => {
    expect(inForce([said('request.incoterm', ['CIF'], { was: ['FOB'], earlier: true })], [])).toEqual([])
  })
})
