import { expect, test } from 'vitest'
import type { BuyerFacts } from '../../../src/core/inquiry.ts'
import { companyContacts } from '../../../src/store/contacts/company-contacts.ts'
import { describeOnEachEngine } from '../../kit/database.ts'
import { anInquiry } from '../../kit/queue.ts'
import { aTriage } from '../../kit/triage.ts'

const ANN: BuyerFacts = { ...aTriage().buyer, email: 'ann@harbour-tools.example', name: 'Ann Hill', company: null }
const FREE: BuyerFacts = { ...ANN, email: 'ann.hill@gmail.com', name: 'A. Hill' }

describeOnEachEngine('contacts of a company', (database) => {
  const by = async (one: Partial<BuyerFacts>, other: Partial<BuyerFacts>) => {
    const { db } = database
    await anInquiry(db, { triage: { buyer: { ...ANN, ...one } } })
    const { id } = await anInquiry(db, { triage: { buyer: { ...FREE, ...other } } })
    return (await companyContacts(db, id)).map((contact) => contact.by)
  }

  test.each<[string, Partial<BuyerFacts>, Partial<BuyerFacts>, string[][]]>([
    ['the same person', { email: FREE.email }, {}, [['buyer']]],
    ['a mail domain', {}, { email: 'tom@mail.harbour-tools.example' }, [['domain']]],
    ['a free provider is none', { email: 'x@gmail.com' }, {}, []],
    ['a phone', { phones: ['+31201234567'] }, { phones: ['+31201234567'] }, [['phone']]],
    ['a name in another form', { company: 'Harbour Tools BV' }, { company: 'HARBOUR TOOLS' }, [['name']]],
    [
      'more than one',
      { company: 'Harbour Tools BV' },
      { email: 'tom@harbour-tools.example', company: 'Harbour Tools' },
      [['domain', 'name']],
    ],
    ['nothing', { company: 'Harbour Tools BV' }, { company: 'Nordlicht GmbH' }, []],
  ])('%s', async (_, one, other, bonds) => {
    expect(await by(one, other)).toEqual(bonds)
  })

  test('the newest first, each with what it is about', async () => {
    const { db } = database
    const first = await anInquiry(db, { mail: { subject: 'Bolts' }, triage: { buyer: ANN } })
    const second = await anInquiry(db, { mail: { subject: 'Nuts' }, triage: { buyer: ANN } })
    const { id } = await anInquiry(db, { triage: { buyer: { ...ANN, email: 'tom@harbour-tools.example' } } })
    expect(await companyContacts(db, id)).toMatchObject([
      { inquiryId: second.id, subject: 'Nuts', buyer: 'Ann Hill', open: true, owner: null, letter: null },
      { inquiryId: first.id, subject: 'Bolts' },
    ])
  })
})
