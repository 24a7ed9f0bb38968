import type { Role } from '../../src/core/roles.ts'
import type { Db } from '../../src/store/database.ts'
import type { SignedIn } from '../../src/store/staff/sessions.ts'
import { addStaff } from '../../src/store/staff/staff.ts'
import { NOW } from './queue.ts'

/** Somebody who works here. */
export async function aPerson(db: Db, name: string, role: Role = 'staff'): Promise<SignedIn> {
  const id = await addStaff(db, { name, role, passwordHash: 'none' }, NOW)
  if (id === null) throw new Error(`${name} works here already`)
  return { id, name, role }
}
