/** An earlier inquiry of the same company, and what became of it. */
export interface Contact {
  readonly inquiryId: string
  readonly conversationId: string
  readonly subject: string
  /** The buyer's name or address. */
  readonly buyer: string
  readonly company: string | null
  /** By what it was known to be the same company; `buyer` when it is the same person. */
  readonly by: readonly Bond[]
  /** ISO 8601 instant. */
  readonly at: string
  readonly open: boolean
  readonly owner: Colleague | null
  readonly letter: ContactLetter | null
}
export type Bond = 'buyer' | 'domain' | 'phone' | 'name'

/** What we answered. */
interface ContactLetter {
  readonly by: Colleague
  /** ISO 8601 instant. */
  readonly at: string
  readonly text: string
}

interface Colleague {
  readonly id: string
  readonly name: string
}

/** A colleague is already in touch with the company. */
export interface Clash {
  readonly colleague: string
  readonly how: 'owns' | 'answered'
  /** When they answered, or since when the inquiry they take care of waits. ISO 8601 instant. */
  readonly at: string
  readonly contact: Contact
}

/** An older answer binds nobody to the company any more. */
const DAYS = 90

/**
 * The colleagues who take care of an open inquiry of the company or answered one within 90 days, each once with the latest
 * of it; the latest first.
 *
 * @param me id of who looks
 * @param now ISO 8601 instant
 */
export function clashesOf(contacts: readonly Contact[], me: string, now: string): Clash[] {
  const since = Date.parse(now) - DAYS * 86_400_000
  const all = contacts
    .flatMap((contact) => clashesIn(contact, me, since))
    .sort((one, other) => Date.parse(other.clash.at) - Date.parse(one.clash.at))
  const latest = all.filter(({ id }, place) => all.findIndex((one) => one.id === id) === place)
  return latest.map(({ clash }) => clash)
}

function clashesIn(contact: Contact, me: string, since: number): { id: string; clash: Clash }[] {
  const { owner, letter, open, at } = contact
  const found: { id: string; clash: Clash }[] = []
  if (letter !== null && letter.by.id !== me && Date.parse(letter.at) >= since)
    found.push({ id: letter.by.id, clash: { colleague: letter.by.name, how: 'answered', at: letter.at, contact } })
  if (open && owner !== null && owner.id !== me)
    found.push({ id: owner.id, clash: { colleague: owner.name, how: 'owns', at, contact } })
  return found
}
