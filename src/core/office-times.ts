import { parseDocument } from 'yaml'
import type { Company } from './company.ts'

/** When we are at work. */
export type OfficeTimes = Pick<Company, 'timeZone' | 'officeHours' | 'closed'>

/** The text of `company.yaml` with these times; everything else, and what was remarked in it, stays. */
export function withOfficeTimes(text: string, { timeZone, officeHours, closed }: OfficeTimes): string {
  const document = parseDocument(text)
  document.set('timeZone', timeZone)
  document.set('officeHours', document.createNode(officeHours, { flow: true }))
  const days = document.createNode(closed)
  for (const day of days.items) if ('flow' in day) day.flow = true
  document.set('closed', days)
  return document.toString({ lineWidth: 0 })
}
