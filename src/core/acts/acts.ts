import { atLeast, type Role } from '../roles.ts'

/** Where an inquiry is: it waits, we answered it, we laid it aside, it needs no answer, or a newer mail took its place. */
export const INQUIRY_STATES = ['open', 'answered', 'discarded', 'filed', 'superseded'] as const
export type InquiryState = (typeof INQUIRY_STATES)[number]

/** What an act looks at. */
export interface Standing {
  readonly state: InquiryState
  /** Somebody put it aside for later; also when that moment has passed. */
  readonly snoozed: boolean
  /** A manager was asked about it and has not answered. */
  readonly asked: boolean
}

/** Why an act is not possible, as the codes of our refusals. */
export type Against =
  | 'not_allowed'
  | 'already_approved'
  | 'buyer_wrote_again'
  | 'inquiry_closed'
  | 'cannot_reopen'
  | 'not_snoozed'
  | 'already_asked'
  | 'not_asked'

/** Besides answering: what may be done with an inquiry, who may, and what stands against it. */
export const ACTS = {
  snooze: { who: 'staff', against: closed },
  wake: { who: 'staff', against: ({ snoozed }) => (snoozed ? null : 'not_snoozed') },
  assign: { who: 'staff', against: gone },
  note: { who: 'staff', against: () => null },
  ask: { who: 'staff', against: (standing) => closed(standing) ?? (standing.asked ? 'already_asked' : null) },
  answer: { who: 'manager', against: ({ asked }) => (asked ? null : 'not_asked') },
  discard: { who: 'staff', against: closed },
  reopen: { who: 'staff', against: notLaidAside },
} as const satisfies Record<string, { who: Role; against: (standing: Standing) => Against | null }>
export type ActName = keyof typeof ACTS

/** Why a person may not do this with an inquiry now; null when they may. */
export function whyNot(act: ActName, standing: Standing, role: Role): Against | null {
  const { who, against } = ACTS[act]
  return atLeast(role, who) ? against(standing) : 'not_allowed'
}

/** Whether a person may take a note away: its writer may, and a manager. */
export function mayRemoveNote(writerId: string, person: { readonly id: string; readonly role: Role }): boolean {
  return writerId === person.id || atLeast(person.role, 'manager')
}

function closed({ state }: Standing): Against | null {
  if (state === 'open') return null
  if (state === 'answered') return 'already_approved'
  return state === 'superseded' ? 'buyer_wrote_again' : 'inquiry_closed'
}

/** The conversation goes on in a newer mail. */
function gone({ state }: Standing): Against | null {
  return state === 'superseded' ? 'buyer_wrote_again' : null
}

function notLaidAside({ state }: Standing): Against | null {
  return state === 'discarded' || state === 'filed' ? null : 'cannot_reopen'
}
