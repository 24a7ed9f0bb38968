import type { Selectable } from 'kysely'
import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'
import type { SnippetTable } from '../staff/desk-tables.ts'

/** Words that are put into a reply by their name. */
export interface Snippet {
  readonly id: string
  /** Everybody's; else one's own. */
  readonly house: boolean
  readonly name: string
  /** ISO 639-1; null when it fits every language. */
  readonly language: string | null
  readonly text: string
  readonly version: number
}
export type SnippetWords = Pick<Snippet, 'name' | 'language' | 'text'>
type Refused = { readonly refused: 'not_found' | 'not_allowed' | 'snippet_name_taken' | 'snippet_changed' }

/** Who asks: everybody's snippets are changed by managers, and one's own by oneself. */
export interface SnippetWriter {
  readonly id: string
  readonly mayChangeHouse: boolean
}

/** Everybody's snippets and those of this person, by name. */
export async function snippetsFor(db: Db, staffId: string): Promise<Snippet[]> {
  const rows = await db
    .selectFrom('snippet')
    .selectAll()
    .where((either) => either.or([either('staff_id', 'is', null), either('staff_id', '=', staffId)]))
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(snippetOf)
}

/** Keeps a new one, unless its name is taken in its language. */
export async function addSnippet(
  db: Db,
  { house, ...words }: SnippetWords & { readonly house: boolean },
  by: SnippetWriter,
  now: Date,
): Promise<Snippet | Refused> {
  if (house && !by.mayChangeHouse) return { refused: 'not_allowed' }
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .insertInto('snippet')
      .values({ ...words, staff_id: house ? null : by.id, version: 1, updated_by: by.id, updated_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst()
    if (row === undefined) return { refused: 'snippet_name_taken' as const }
    return noted(trx, 'snippet_added', snippetOf(row), by, now)
  })
}

/** Changes one, if `version` is still the newest. */
export function changeSnippet(
  db: Db,
  id: string,
  { version, ...words }: SnippetWords & { readonly version: number },
  by: SnippetWriter,
  now: Date,
): Promise<Snippet | Refused> {
  return db.transaction().execute(async (trx) => {
    const found = await reachable(trx, id, by)
    if ('refused' in found) return found
    if (found.version !== version) return { refused: 'snippet_changed' as const }
    const others = await snippetsFor(trx, by.id)
    if (others.some((one) => one.id !== id && isNamesake(one, { ...words, house: found.staff_id === null })))
      return { refused: 'snippet_name_taken' as const }
    const row = await trx
      .updateTable('snippet')
      .set({ ...words, version: version + 1, updated_by: by.id, updated_at: now })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return noted(trx, 'snippet_changed', snippetOf(row), by, now)
  })
}

/** Lets go of one; of one that is gone already, too. */
export function dropSnippet(
  db: Db,
  id: string,
  by: SnippetWriter,
  now: Date,
): Promise<{ readonly dropped: true } | Refused> {
  return db.transaction().execute(async (trx) => {
    const found = await reachable(trx, id, by)
    if ('refused' in found) return found.refused === 'not_found' ? { dropped: true as const } : found
    await trx.deleteFrom('snippet').where('id', '=', id).execute()
    await noted(trx, 'snippet_dropped', snippetOf(found), by, now)
    return { dropped: true as const }
  })
}

/** What everybody uses is told to every desk; what is one's own is nobody's matter. */
async function noted(trx: Db, what: string, snippet: Snippet, by: SnippetWriter, now: Date): Promise<Snippet> {
  const { name, language, text, house } = snippet
  if (house) await noteEvent(trx, { what, staffId: by.id, detail: { name, language, text } }, now)
  return snippet
}

/** Locked, so that two who change it come one after the other. */
async function reachable(trx: Db, id: string, by: SnippetWriter): Promise<Selectable<SnippetTable> | Refused> {
  const row = await trx.selectFrom('snippet').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (row === undefined || (row.staff_id !== null && row.staff_id !== by.id)) return { refused: 'not_found' }
  return row.staff_id === null && !by.mayChangeHouse ? { refused: 'not_allowed' } : row
}

function isNamesake(one: Snippet, { name, language, house }: Omit<SnippetWords, 'text'> & { house: boolean }): boolean {
  return one.house === house && one.language === language && one.name.toLowerCase() === name.toLowerCase()
}

function snippetOf({ id, staff_id, name, language, text, version }: Selectable<SnippetTable>): Snippet {
  return { id, house: staff_id === null, name, language, text, version }
}
