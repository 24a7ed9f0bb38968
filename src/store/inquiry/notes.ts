import { type Against, mayRemoveNote } from '../../core/acts/acts.ts'
import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'
import type { SignedIn } from '../staff/sessions.ts'
import { storableText } from '../storable.ts'
import { holdFor } from './held-inquiry.ts'

/** A word among colleagues on a conversation; nothing ever sends it. */
export interface Note {
  readonly id: string
  readonly by: { readonly id: string; readonly name: string }
  /** ISO 8601 instant. */
  readonly at: string
  readonly text: string
}

/** Leaves a word for colleagues; it stays with the conversation. */
export function addNote(
  db: Db,
  inquiryId: string,
  text: string,
  by: string,
  now: Date,
): Promise<{ readonly noted: string } | { readonly refused: Against | 'not_found' }> {
  return db.transaction().execute(async (trx) => {
    const held = await holdFor(trx, 'note', inquiryId)
    if ('refused' in held) return held
    const { id } = await trx
      .insertInto('note')
      .values({ conversation_id: held.conversationId, staff_id: by, text: storableText(text), at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    await noteEvent(trx, { what: 'noted', staffId: by, inquiryId, detail: { note: id } }, now)
    return { noted: id }
  })
}

/** Takes a note away: its writer may, and a manager. */
export function removeNote(
  db: Db,
  id: string,
  by: SignedIn,
  now: Date,
): Promise<{ readonly removed: true } | { readonly refused: 'not_found' | 'not_your_note' }> {
  return db.transaction().execute(async (trx) => {
    const note = await trx
      .selectFrom('note')
      .select('staff_id')
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (note === undefined) return { refused: 'not_found' as const }
    if (!mayRemoveNote(note.staff_id, by)) return { refused: 'not_your_note' as const }
    await trx.updateTable('note').set({ removed_at: now }).where('id', '=', id).execute()
    await noteEvent(trx, { what: 'note_removed', staffId: by.id, detail: { note: id } }, now)
    return { removed: true as const }
  })
}

/** What colleagues noted on the conversation of an inquiry, the oldest first. */
export async function notesOf(db: Db, inquiryId: string): Promise<Note[]> {
  const rows = await db
    .selectFrom('note')
    .innerJoin('inquiry', 'inquiry.conversation_id', 'note.conversation_id')
    .innerJoin('staff', 'staff.id', 'note.staff_id')
    .select(['note.id', 'note.text', 'note.at', 'staff.id as staff_id', 'staff.name'])
    .where('inquiry.id', '=', inquiryId)
    .where('note.removed_at', 'is', null)
    .orderBy('note.id')
    .execute()
  return rows.map(({ id, text, at, staff_id, name }) => ({
    id,
    text,
    at: at.toISOString(),
    by: { id: staff_id, name },
  }))
}
