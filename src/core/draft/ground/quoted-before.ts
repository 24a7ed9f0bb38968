import type { Ground } from './ground.ts'
import { wishTold } from './wishes.ts'

const MONEY = /(?:USD|EUR|GBP|CNY|RMB|US\$|[$€£¥])\s?\d|\d\s?(?:USD|EUR|GBP|CNY|RMB|[$€£¥])/u

/** Whether the buyer has a price of ours: by our books, in the letter that his reply repeats, or since he speaks of our offer. */
export function hasOurPrice({ reading, history, rules }: Ground): boolean {
  if (reading.kind !== 'reply') return false
  const speaksOfIt = () => wishTold('our_offer', reading.text, reading.language, rules.wishes).length > 0
  return history.quotations > 0 || MONEY.test(repeated(reading)) || speaksOfIt()
}

/** Whether the buyer's reply goes on with a talk whose facts stand in earlier letters. */
export function hasEarlierLetters({ reading, history }: Ground): boolean {
  return reading.kind === 'reply' && (history.sent > 0 || repeated(reading).trim() !== '')
}

/** The earlier letters that a reply repeats. */
function repeated({ whole, spans }: Ground['reading']): string {
  return spans
    .filter(({ kind }) => kind === 'quoted' || kind === 'forwarded')
    .map(({ from, to }) => whole.slice(from, to))
    .join('\n')
}
