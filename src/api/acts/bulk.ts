import { type BulkAct, inverseOf } from '../../core/acts/bulk.ts'
import { beforeAct } from '../../store/inquiry/before-act.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import type { Deps } from '../deps.ts'
import { Refusal } from '../errors.ts'
import { mark, unmark } from '../inquiry/corrections.ts'
import { assign, discard, reopen, snooze, wake } from './acts.ts'
import type { BulkBody, BulkDone } from './bulk-shapes.ts'

/** Does many acts one after the other, each by itself as if it had been asked for alone. */
export async function doAll(deps: Deps, staff: SignedIn, { acts }: BulkBody): Promise<BulkDone> {
  const results: BulkDone['results'] = []
  for (const { id, act } of acts) results.push({ id, ...(await doOne(deps, staff, id, act)) })
  return { results }
}

async function doOne(
  deps: Deps,
  staff: SignedIn,
  id: string,
  act: BulkAct,
): Promise<Omit<BulkDone['results'][number], 'id'>> {
  try {
    const before = await beforeAct(deps.db, id)
    await perform(deps, staff, id, act)
    return { refused: null, undo: before && inverseOf(act, before, deps.clock().toISOString()) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code, undo: null }
    throw error
  }
}

function perform(deps: Deps, staff: SignedIn, id: string, act: BulkAct): Promise<void> {
  switch (act.do) {
    case 'snooze':
      return snooze(deps, staff, id, act.until)
    case 'wake':
      return wake(deps, staff, id)
    case 'assign':
      return assign(deps, staff, id, act.staffId)
    case 'discard':
      return discard(deps, staff, id, act)
    case 'reopen':
      return reopen(deps, staff, id)
    case 'mark':
      return mark(deps, staff, id, act.kind)
    case 'unmark':
      return unmark(deps, staff, id)
    default:
      return act satisfies never
  }
}
