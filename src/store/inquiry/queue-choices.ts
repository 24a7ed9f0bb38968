import type { Db } from '../database.ts'

/** What stored inquiries can be narrowed to, each once and in order. */
export async function storedChoices(db: Db): Promise<{ countries: string[]; languages: string[] }> {
  return { countries: await valuesOf(db, 'country'), languages: await valuesOf(db, 'language') }
}

async function valuesOf(db: Db, column: 'country' | 'language'): Promise<string[]> {
  const rows = await db
    .selectFrom('inquiry')
    .select(column)
    .distinct()
    .where(column, 'is not', null)
    .orderBy(column)
    .execute()
  return rows.flatMap((row) => row[column] ?? [])
}
