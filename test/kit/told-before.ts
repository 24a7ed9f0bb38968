import type { Db } from '../../src/store/database.ts'
import { anInquiry, conversationOf, GOOD_REPLY, NOW } from './queue.ts'
import { aTriage } from './triage.ts'

/** The line of the letter that names a price. */
export const PRICE = 'Tumbler EC-TB50: USD 3.20 per piece, FOB Ningbo.'

/** Another buyer of the company that `anInquiry` is of. */
export const TOM = { ...aTriage().buyer, email: 'tom@harbour-tools.example', name: 'Tom Reed' }

export async function staffNamed(db: Db, name: string): Promise<string> {
  return (await db.selectFrom('staff').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id
}

/** An inquiry that a person answered with a price. */
export async function aQuoted(db: Db, staffId: string): Promise<string> {
  const text = GOOD_REPLY.text.replace('Which port', `${PRICE}\n\nWhich port`)
  const { id, draftId } = await anInquiry(db, { mail: { subject: 'Bolts' }, reply: { ...GOOD_REPLY, text } })
  const signed = { draft_id: draftId, draft_version: 1, staff_id: staffId, sha256: 'x', approved_at: NOW }
  const approval = await db.insertInto('approval').values(signed).returning('id').executeTakeFirstOrThrow()
  const mailbox = await db.selectFrom('mailbox').select('id').executeTakeFirstOrThrow()
  await db
    .insertInto('outbound')
    .values({
      approval_id: approval.id,
      conversation_id: await conversationOf(db, id),
      mailbox_id: mailbox.id,
      recipient: 'ann@harbour-tools.example',
      message_id: `<ob-${id}@hearthside-drinkware.example>`,
      subject: GOOD_REPLY.subject,
      text,
      raw: Buffer.from(text),
      sha256: 'x',
      state: 'accepted',
      due_at: NOW,
      created_at: NOW,
    })
    .execute()
  return id
}
