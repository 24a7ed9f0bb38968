import { openHoursBetween } from '../../core/calendar/working-time.ts'
import { countViews, queuePage } from '../../store/inquiry/queue.ts'
import { storedChoices } from '../../store/inquiry/queue-choices.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import { listStaff } from '../../store/staff/staff.ts'
import type { Deps } from '../deps.ts'
import { Refusal } from '../errors.ts'
import type { Choices, Inquiries, InquiriesQuery, WorkHours } from './queue-shapes.ts'

const DAY_MS = 86_400_000
/** Back and ahead. */
const KNOWN_DAYS = 45

/** A page of one view of the queue, with the counts of all views. Refuses with `bad_place` when `after` is no line of ours. */
export async function listInquiries({ db, clock }: Deps, staff: SignedIn, query: InquiriesQuery): Promise<Inquiries> {
  const { view, after, limit, words, owner, ...rest } = query
  const filters = { ...rest, owner: owner === 'me' ? staff.id : owner }
  const page = await queuePage(db, { view, filters, words, after, limit }, clock())
  if (page === null) throw new Refusal('bad_place')
  return { ...page, counts: await countViews(db, filters, clock()) }
}

/** When we are at work, so that a desk can tell the working time that is left. */
export async function readWorkHours({ clock, rules }: Deps): Promise<WorkHours> {
  const at = (days: number) => new Date(clock().getTime() + days * DAY_MS).toISOString()
  return { hours: openHoursBetween(at(-KNOWN_DAYS), at(KNOWN_DAYS), rules().rules.company) }
}

/** What the lists can be narrowed to. */
export async function readChoices({ db, rules }: Deps): Promise<Choices> {
  const people = (await listStaff(db)).filter(({ disabled }) => !disabled).map(({ id, name }) => ({ id, name }))
  const products = rules().rules.catalogue.map(({ sku }) => sku)
  return { ...(await storedChoices(db)), products, people }
}
