import { buyerDay } from '../../core/calendar/buyer-day.ts'
import { buyersMorning } from '../../core/calendar/buyers-morning.ts'
import { buyerPlace } from '../../store/inquiry/buyers.ts'
import type { Deps } from '../deps.ts'
import type { Inquiry } from './inquiry-shapes.ts'

/** How the day stands at the buyer's place. */
export async function readBuyerDay({ db, clock, rules }: Deps, id: string): Promise<Inquiry['day']> {
  const place = await buyerPlace(db, id)
  if (place === null) return null
  const { company, calendars } = rules().rules
  const now = clock().toISOString()
  const morning = buyersMorning(now, { country: place.country, timeZone: place.zone }, calendars)
  return { zone: place.zone, morning, ...buyerDay(place, company, calendars, now) }
}
