import type { Draft, Kind, Triage } from '../../inquiry.ts'

const POLISHED: ReadonlySet<Kind> = new Set(['inquiry', 'reply'])

/**
 * The draft that a language model may be asked to reword; null for none. What answers a complaint, is in any doubt as to its sender,
 * or is for a manager to decide, is never shown to one.
 */
export function draftToPolish({ kind, risk, draft }: Triage): Draft | null {
  return POLISHED.has(kind) && risk.action === 'none' && draft?.manager === null ? draft : null
}
