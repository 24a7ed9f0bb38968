import { type Contact, clashesOf } from '../../core/contacts/clash.ts'
import { toldPrices } from '../../core/contacts/told-prices.ts'
import { companyContacts } from '../../store/contacts/company-contacts.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import type { Deps } from '../deps.ts'
import type { Contacts } from './contact-shapes.ts'

/** Who of us is in touch with the company of an inquiry, and what it was told before in other conversations than this. */
export async function readContacts(
  { db, clock, rules }: Deps,
  staff: SignedIn,
  id: string,
  conversationId: string,
): Promise<Contacts> {
  const contacts = await companyContacts(db, id)
  const { rules: inForce } = rules()
  const pricesOf = ({ letter }: Contact) => (letter === null ? [] : toldPrices(letter.text, inForce))
  const clashes = clashesOf(contacts, staff.id, clock().toISOString())
  return {
    clashes: clashes.map(({ contact, ...clash }) => ({ ...shown(contact), ...clash, prices: pricesOf(contact) })),
    quotations: contacts.flatMap((contact) => {
      const { letter } = contact
      const prices = pricesOf(contact)
      if (letter === null || prices.length === 0) return []
      return [{ ...shown(contact), sentBy: letter.by.name, at: letter.at, prices }]
    }),
    conversations: latestOfEach(contacts.filter((contact) => contact.conversationId !== conversationId)).map(
      (contact) => ({
        ...shown(contact),
        at: contact.at,
        open: contact.open,
        answeredBy: contact.letter?.by.name ?? null,
      }),
    ),
  }
}

function shown({ inquiryId, subject, buyer, by }: Contact) {
  return { inquiryId, subject, buyer, by: [...by] }
}

/** The contacts come newest first. */
function latestOfEach(contacts: readonly Contact[]): Contact[] {
  const places = new Map(contacts.toReversed().map((contact) => [contact.conversationId, contact]))
  return contacts.filter((contact) => places.get(contact.conversationId) === contact)
}
