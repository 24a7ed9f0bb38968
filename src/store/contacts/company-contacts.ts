import { sql } from 'kysely'
import type { Bond, Contact } from '../../core/contacts/clash.ts'
import type { Db } from '../database.ts'

/** So many buyers of one company are looked at, and so many of their inquiries. */
const LATEST = { buyers: 200, inquiries: 50 }

/**
 * The other inquiries of an inquiry's buyer and of everybody known to be of the same company, with who takes care of
 * each and what we answered; the newest first. Empty for what nobody wrote who buys.
 */
export async function companyContacts(db: Db, inquiryId: string): Promise<Contact[]> {
  const found = await sql<ContactRow>`
    with own as (select buyer_id from inquiry where id = ${inquiryId} and buyer_id is not null),
    bonds as (
      select buyer_id, 'buyer' as bond from own
      union
      select other.buyer_id, split_part(other.sign, ':', 1) from own
        join buyer_sign mine on mine.buyer_id = own.buyer_id
        join buyer_sign other on other.sign = mine.sign and other.buyer_id <> mine.buyer_id
    ),
    house as (
      select buyer_id, array_agg(bond order by bond) as bonds from bonds
      group by buyer_id order by buyer_id desc limit ${LATEST.buyers}
    )
    select inquiry.id, inquiry.conversation_id, mail.subject, coalesce(buyer.name, buyer.address) as buyer,
      buyer.company, house.bonds, inquiry.arrived_at, inquiry.state = 'open' as open,
      owner.id as owner_id, owner.name as owner,
      letter.staff_id, letter.name as staff, letter.approved_at, letter.text
    from house
    join inquiry on inquiry.buyer_id = house.buyer_id
    join buyer on buyer.id = inquiry.buyer_id
    join mail on mail.id = inquiry.mail_id
    left join staff owner on owner.id = inquiry.owner_id
    left join lateral (
      select approval.staff_id, staff.name, approval.approved_at, outbound.text
      from draft
      join approval on approval.draft_id = draft.id and approval.undone_at is null
      join staff on staff.id = approval.staff_id
      join outbound on outbound.approval_id = approval.id
      where draft.inquiry_id = inquiry.id and outbound.state not in ('cancelled', 'rejected', 'suppressed')
      order by approval.id desc limit 1
    ) letter on true
    where inquiry.id <> ${inquiryId}
    order by inquiry.arrived_at desc, inquiry.id desc
    limit ${LATEST.inquiries}`.execute(db)
  return found.rows.map(contactOf)
}

interface ContactRow {
  readonly id: string
  readonly conversation_id: string
  readonly subject: string | null
  readonly buyer: string
  readonly company: string | null
  readonly bonds: Bond[]
  readonly arrived_at: Date
  readonly open: boolean
  readonly owner_id: string | null
  readonly owner: string | null
  readonly staff_id: string | null
  readonly staff: string | null
  readonly approved_at: Date | null
  readonly text: string | null
}

function contactOf(row: ContactRow): Contact {
  return {
    inquiryId: row.id,
    conversationId: row.conversation_id,
    subject: row.subject ?? '',
    buyer: row.buyer,
    company: row.company,
    by: row.bonds,
    at: row.arrived_at.toISOString(),
    open: row.open,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner ?? '' },
    letter:
      row.staff_id === null || row.approved_at === null
        ? null
        : { by: { id: row.staff_id, name: row.staff ?? '' }, at: row.approved_at.toISOString(), text: row.text ?? '' },
  }
}
