import type { Db } from '../database.ts'
import { storableJson } from '../storable.ts'

/** A list with its filters that a person keeps under a name. */
export interface SavedView {
  readonly id: string
  readonly name: string
  readonly query: Record<string, string>
}

/** What a person keeps, by name. */
export async function savedViews(db: Db, staffId: string): Promise<SavedView[]> {
  return db
    .selectFrom('saved_view')
    .select(['id', 'name', 'query'])
    .where('staff_id', '=', staffId)
    .orderBy('name')
    .execute()
}

/** Keeps a list under a name; what the name stood for before gives way. */
export async function saveView(
  db: Db,
  staffId: string,
  { name, query }: Omit<SavedView, 'id'>,
  now: Date,
): Promise<SavedView> {
  const kept = { query: storableJson(query), at: now }
  return db
    .insertInto('saved_view')
    .values({ staff_id: staffId, name, ...kept })
    .onConflict((conflict) => conflict.columns(['staff_id', 'name']).doUpdateSet(kept))
    .returning(['id', 'name', 'query'])
    .executeTakeFirstOrThrow()
}

/** Gives a kept list another name, unless another one has it. */
export function renameView(
  db: Db,
  staffId: string,
  id: string,
  name: string,
): Promise<{ readonly renamed: true } | { readonly refused: 'not_found' | 'view_name_taken' }> {
  return db.transaction().execute(async (trx) => {
    const views = await savedViews(trx, staffId)
    if (!views.some((view) => view.id === id)) return { refused: 'not_found' as const }
    if (views.some((view) => view.id !== id && view.name === name)) return { refused: 'view_name_taken' as const }
    await trx.updateTable('saved_view').set({ name }).where('id', '=', id).where('staff_id', '=', staffId).execute()
    return { renamed: true as const }
  })
}

/** Lets go of a kept list; of one that is gone already, too. */
export async function dropView(db: Db, staffId: string, id: string): Promise<void> {
  await db.deleteFrom('saved_view').where('id', '=', id).where('staff_id', '=', staffId).execute()
}
