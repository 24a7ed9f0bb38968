import type { KindRules } from './classify/rules/kind-rules.ts'
import type { Kind, Triage } from './inquiry.ts'
import type { Mail } from './mail.ts'
import type { ThreadRules } from './thread.ts'

/** Kinds in which somebody waits for us. */
const WAITING: ReadonlySet<Kind> = new Set(['inquiry', 'reply', 'order', 'complaint'])

/** Whether the program says itself that it does not know the kind. What a person marked is certain. */
export function isUnsure({ confidence }: Pick<Triage, 'confidence'>, { unsure }: Pick<KindRules, 'unsure'>): boolean {
  return confidence < unsure.below
}

/**
 * Whether a person has to look: what waits for an answer, what may be dangerous or was returned, and what the machine is unsure of.
 * The rest is filed, where it can be found.
 *
 * @param unsure the program does not know the kind
 * @param returned the mail reports that one of ours did not arrive
 */
export function standingOf(
  { kind, risk, draft }: Pick<Triage, 'kind' | 'risk' | 'draft'>,
  unsure: boolean,
  returned: boolean,
): 'open' | 'filed' {
  if (draft !== null || returned || WAITING.has(kind) || risk.action === 'quarantine') return 'open'
  return unsure ? 'open' : 'filed'
}

/**
 * Whether a mail reached its mailbox so long before the mailbox was added here that nobody waits for our answer: it is
 * kept for threads and histories only, or the first look into an old mailbox would fill the queue.
 *
 * @param addedAt of the mailbox; null when the mail came from none
 */
export function isPast(arrivedAt: Date, addedAt: Date | null, { past }: Pick<ThreadRules, 'past'>): boolean {
  return addedAt !== null && addedAt.getTime() - arrivedAt.getTime() > past.value * 86_400_000
}

/** Whether the writer is somebody who buys, so that a card is kept. */
export function isBuyer(kind: Kind): boolean {
  return WAITING.has(kind)
}

/**
 * Whether a mail takes the place of an earlier one of its conversation that still waits: the buyer wrote, and wrote something new.
 *
 * @param earlier what the buyer wrote in the mails that wait
 */
export function supersedes(triage: Pick<Triage, 'kind' | 'text'>, mail: Mail, earlier: readonly string[]): boolean {
  if (!WAITING.has(triage.kind)) return false
  if (mail.attachments.some(({ inline }) => !inline)) return true
  const text = squeezed(triage.text)
  return text !== '' && !earlier.some((one) => squeezed(one).includes(text))
}

/**
 * The mail together with what its writer still waits for, to be answered by one reply: a buyer who adds the port to an inquiry
 * of an hour ago has not taken the inquiry back.
 */
export function together(mail: Mail, earlier: readonly string[]): Mail {
  return { ...mail, text: [...earlier, mail.text].join('\n\n') }
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase()
}
