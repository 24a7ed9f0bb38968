import { beforeEach, expect, test } from 'vitest'
import type { Db } from '../../../src/store/database.ts'
import { actsOn } from '../../../src/store/inquiry/acts.ts'
import { discardInquiry, reopenInquiry } from '../../../src/store/inquiry/discards.ts'
import { answerRequest, askManager } from '../../../src/store/inquiry/manager-requests.ts'
import { addNote, removeNote } from '../../../src/store/inquiry/notes.ts'
import { assign, colleagues } from '../../../src/store/inquiry/owners.ts'
import { queueLine } from '../../../src/store/inquiry/queue.ts'
import { snooze, wake } from '../../../src/store/inquiry/snoozes.ts'
import type { SignedIn } from '../../../src/store/staff/sessions.ts'
import { keepStaffSettings, staffSettings } from '../../../src/store/staff/staff-settings.ts'
import { describeOnEachEngine } from '../../kit/database.ts'
import { aPerson } from '../../kit/people.ts'
import { anInquiry, conversationOf, NOW } from '../../kit/queue.ts'

const LATER = new Date(NOW.getTime() + 3_600_000)

describeOnEachEngine('acts of staff', (database) => {
  let db: Db
  let grace: SignedIn
  let li: SignedIn
  let chief: SignedIn
  beforeEach(async () => {
    db = database.db
    grace = await aPerson(db, 'Grace Lou')
    li = await aPerson(db, 'Li Wei')
    chief = await aPerson(db, 'Chen Min', 'manager')
  })
  const happened = async (inquiryId: string) => {
    const events = db.selectFrom('event').select('what').where('inquiry_id', '=', inquiryId).orderBy('id')
    return (await events.execute()).map(({ what }) => what)
  }
  /** The buyer writes again in the conversation of an inquiry. */
  const another = async (id: string, change: Parameters<typeof anInquiry>[1] = {}) =>
    (await anInquiry(db, { conversationId: await conversationOf(db, id), ...change })).id

  test('a snooze says until when and by whom, is set anew, and is ended', async () => {
    const { id } = await anInquiry(db)
    expect(await snooze(db, id, LATER, grace.id, NOW)).toEqual({ snoozed: true })
    expect((await actsOn(db, id)).snooze).toEqual({
      until: LATER.toISOString(),
      by: 'Grace Lou',
      at: NOW.toISOString(),
    })
    await snooze(db, id, null, li.id, LATER)
    expect((await queueLine(db, id))?.snoozed).toEqual({ until: null })
    expect(await wake(db, id, li.id, LATER)).toEqual({ awake: true })
    expect(await wake(db, id, li.id, LATER)).toEqual({ refused: 'not_snoozed' })
    expect(await queueLine(db, id)).toMatchObject({ snoozed: null })
    expect(await happened(id)).toEqual(['read', 'snoozed', 'snoozed', 'woken'])
  })

  test.each([
    ['a moment that has passed', NOW, 'moment_passed'],
    ['a moment before now', new Date(0), 'moment_passed'],
  ])('%s is refused', async (_, until, refused) => {
    const { id } = await anInquiry(db)
    expect(await snooze(db, id, until, grace.id, NOW)).toEqual({ refused })
  })

  test('the buyer ends a snooze by writing, and the page of his mail says so until it is put aside anew', async () => {
    const first = await anInquiry(db)
    await snooze(db, first.id, null, grace.id, NOW)
    const second = await another(first.id, { supersedes: [first.id] })
    expect(await db.selectFrom('snooze').selectAll().execute()).toEqual([])
    expect((await actsOn(db, second)).wokenAt).toBe(NOW.toISOString())
    await snooze(db, second, LATER, grace.id, NOW)
    expect((await actsOn(db, second)).wokenAt).toBeNull()
  })

  test('neither an automatic reply nor a mail of another conversation ends it', async () => {
    const { id } = await anInquiry(db)
    await snooze(db, id, null, grace.id, NOW)
    await another(id, { triage: { kind: 'auto_reply' }, standing: 'filed', reply: null })
    await anInquiry(db)
    expect((await actsOn(db, id)).snooze).toMatchObject({ until: null })
  })

  test('what is laid aside is not snoozed any more, and is awake when it is reopened', async () => {
    const { id } = await anInquiry(db)
    await snooze(db, id, LATER, grace.id, NOW)
    const why = { code: 'cannot_verify', words: 'no such company' } as const
    expect(await discardInquiry(db, id, why, grace.id, NOW)).toEqual({ discarded: true })
    expect(await actsOn(db, id)).toMatchObject({ snooze: null, discarded: { ...why, by: 'Grace Lou' } })
    expect(await snooze(db, id, LATER, grace.id, NOW)).toEqual({ refused: 'inquiry_closed' })
    expect(await reopenInquiry(db, id, li.id, NOW)).toEqual({ reopened: true })
    expect(await actsOn(db, id)).toMatchObject({ snooze: null, discarded: null })
  })

  test('the owner has the conversation: its other mails and those to come', async () => {
    const first = await anInquiry(db)
    const second = await another(first.id)
    expect(await assign(db, second, li.id, grace.id, NOW)).toEqual({ assigned: true })
    const third = await another(first.id)
    const owner = { id: li.id, name: 'Li Wei' }
    for (const id of [first.id, second, third]) expect(await queueLine(db, id)).toMatchObject({ owner })
    await assign(db, third, null, grace.id, NOW)
    expect(await queueLine(db, first.id)).toMatchObject({ owner: null })
    expect(await queueLine(db, (await anInquiry(db)).id)).toMatchObject({ owner: null })
  })

  test('only who may answer can be given an inquiry', async () => {
    const { id } = await anInquiry(db)
    const guest = await aPerson(db, 'Guest', 'read_only')
    await db.updateTable('staff').set({ disabled_at: NOW }).where('id', '=', li.id).execute()
    expect((await colleagues(db)).map(({ name }) => name)).toEqual(['Chen Min', 'Grace Lou'])
    for (const nobody of [guest.id, li.id, '999'])
      expect(await assign(db, id, nobody, grace.id, NOW)).toEqual({ refused: 'not_assignable' })
  })

  test('a note stays with the conversation; its writer or a manager removes it, once', async () => {
    const first = await anInquiry(db)
    await addNote(db, first.id, 'He is the cousin of\0 Karl.', grace.id, NOW)
    const noted = await addNote(db, first.id, 'Ring on Monday', li.id, NOW)
    const second = await another(first.id, { supersedes: [first.id] })
    const texts = async () => (await actsOn(db, second)).notes.map(({ text, by }) => `${by.name}: ${text}`)
    expect(await texts()).toEqual(['Grace Lou: He is the cousin of Karl.', 'Li Wei: Ring on Monday'])
    const id = 'noted' in noted ? noted.noted : ''
    expect(await removeNote(db, id, grace, NOW)).toEqual({ refused: 'not_your_note' })
    expect(await removeNote(db, id, chief, NOW)).toEqual({ removed: true })
    expect(await removeNote(db, id, li, NOW)).toEqual({ refused: 'not_found' })
    expect(await texts()).toEqual(['Grace Lou: He is the cousin of Karl.'])
  })

  test('one question at a time is open to a manager, and one answer ends it', async () => {
    const { id } = await anInquiry(db)
    const asked = await askManager(db, id, 'May we give 5 %?', grace.id, NOW)
    expect(await askManager(db, id, 'And 6 %?', li.id, NOW)).toEqual({ refused: 'already_asked' })
    expect(await queueLine(db, id)).toMatchObject({ asked: true })
    const request = 'asked' in asked ? asked.asked : ''
    const both = await Promise.all([
      answerRequest(db, request, 'Yes, from 5,000 pcs.', chief.id, LATER),
      answerRequest(db, request, 'No.', chief.id, LATER),
    ])
    expect(both).toContainEqual({ answered: true })
    expect(both).toContainEqual({ refused: 'not_asked' })
    expect(await queueLine(db, id)).toMatchObject({ asked: false })
    expect((await actsOn(db, id)).requests).toMatchObject([{ by: 'Grace Lou', answer: { by: 'Chen Min' } }])
    expect(await askManager(db, id, 'And 6 %?', li.id, NOW)).toMatchObject({ asked: expect.any(String) })
  })

  test('an open question goes on with the newer mail; what was answered stays', async () => {
    const first = await anInquiry(db)
    await askManager(db, first.id, 'May we give 5 %?', grace.id, NOW)
    const second = await another(first.id, { supersedes: [first.id] })
    expect(await queueLine(db, second)).toMatchObject({ asked: true })
    expect((await actsOn(db, second)).requests).toHaveLength(1)
  })

  test('settings are kept for each person', async () => {
    expect(await staffSettings(db, grace.id)).toMatchObject({ afterApproving: 'next', keys: true })
    await keepStaffSettings(db, grace.id, { afterApproving: 'stay', keys: false, notifications: true })
    await keepStaffSettings(db, grace.id, { afterApproving: 'stay', keys: true, notifications: true })
    expect(await staffSettings(db, grace.id)).toEqual({ afterApproving: 'stay', keys: true, notifications: true })
    expect(await staffSettings(db, li.id)).toMatchObject({ afterApproving: 'next' })
  })
})
