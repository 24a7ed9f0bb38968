import type { PointType } from '../../inquiry.ts'
import type { Ground } from '../ground/ground.ts'
import type { Situation } from '../situation/situation.ts'

/** How far a deal has come; `talk` is a conversation about none of the steps of a deal. */
export const STAGES = [
  'first_contact',
  'agency',
  'delay',
  'quote',
  'negotiation',
  'sample',
  'order',
  'complaint',
  'talk',
  'thanks',
  'lost',
  'dormant',
  'out_of_range',
] as const
export type Stage = (typeof STAGES)[number]

/** The stages that every letter of a situation belongs to. */
export const STAGES_OF: Readonly<Record<Situation, readonly Stage[]>> = {
  quotation: ['quote'],
  choices: ['quote'],
  newcomer: ['quote'],
  middleman: ['quote'],
  rfq: ['quote'],
  platform: ['quote'],
  catalogue: ['quote'],
  'similar-product': ['quote'],
  agency: ['agency'],
  sample: ['sample'],
  'free-sample': ['sample'],
  visit: ['talk'],
  invitation: ['talk'],
  'out-of-range': ['out_of_range'],
  bargaining: ['negotiation'],
  'cheaper-elsewhere': ['negotiation'],
  'quoted-often': ['negotiation'],
  declined: ['lost'],
  thinking: ['thanks'],
  thanks: ['thanks'],
  'changed-trade': ['dormant'],
  conversation: ['talk'],
  holding: ['talk'],
  delay: ['delay'],
  complaint: ['complaint'],
  'complaint-proven': ['complaint'],
  'complaint-furious': ['complaint'],
}

/** Letters about meeting: the papers of a journey are not those of an order. */
const MEETINGS: ReadonlySet<Situation> = new Set(['visit', 'invitation'])
/** In the middle of a talk, what is raised tells the stage. */
const RAISED: Partial<Record<PointType, Stage>> = {
  price: 'quote',
  discount: 'quote',
  moq: 'quote',
  shipping: 'quote',
  lead_time: 'quote',
  sample: 'sample',
  order_status: 'order',
  documents: 'order',
}
/** Days after a letter of ours that asked something; whoever answers later comes back to a plan that may have changed. */
const DORMANT_AFTER = 90
const DAY = 86_400_000

/** The stages a letter belongs to. */
export function stagesOf({
  situation,
  facts,
  history,
  now,
}: Pick<Ground, 'situation' | 'facts' | 'history' | 'now'>): ReadonlySet<Stage> {
  const own = STAGES_OF[situation]
  const isFirst = history.received === 0 && !history.answersOurs
  if (MEETINGS.has(situation)) return new Set(own)
  if (own.includes('quote') && isFirst) return new Set([...own, 'first_contact'])
  if (!own.includes('talk') && !own.includes('thanks')) return new Set(own)
  const raised = own.includes('talk') ? facts.points.flatMap(({ type }) => RAISED[type] ?? []) : []
  const last = history.asked?.[0]?.at
  const isDormant = last !== undefined && Date.parse(now) - Date.parse(last) > DORMANT_AFTER * DAY
  return new Set([...own, ...raised, ...(isDormant ? (['dormant'] as const) : [])])
}
