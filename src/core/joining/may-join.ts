import type { Bond } from '../contacts/clash.ts'

/** The same person, a mail domain of one company, or the same telephone. Two firms of one name are told each other's prices sooner than one thinks. */
const ONE_PARTY: ReadonlySet<Bond> = new Set(['buyer', 'domain', 'phone'])

/** Whether two conversations are with one party, so that a person may make one of them. @param by what both have in common */
export function mayJoin(by: readonly Bond[]): boolean {
  return by.some((bond) => ONE_PARTY.has(bond))
}
