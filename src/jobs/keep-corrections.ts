import type { Correction } from '../core/teaching.ts'
import type { Db } from '../store/database.ts'
import { corrections, correctionsStamp } from '../store/inquiry/corrections.ts'

/** What staff taught, read anew only after somebody marked a mail or took it back; until then it is the same list. */
export function keepCorrections(db: Db): () => Promise<readonly Correction[]> {
  let known: readonly Correction[] = []
  let knownStamp = ''
  return async () => {
    const stamp = await correctionsStamp(db)
    if (stamp !== knownStamp) known = await corrections(db)
    knownStamp = stamp
    return known
  }
}
