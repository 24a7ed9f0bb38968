import type { Seen } from './called.ts'

/** Catalogues name their goods in English and rarely in every language, so we say no to English words only. */
export function isOutOfRange({ offer, reading }: Seen): boolean {
  const found = offer.named.length + offer.near.length + offer.alike.length
  if (found > 0 || offer.foreign.length === 0) return false
  return (
    reading.language === 'en' || (!isLatin(reading.text) && offer.foreign.every((goods) => /^[ -~]+$/u.test(goods)))
  )
}

/** In a text of another script, goods in Latin letters are named with the word of the trade. */
function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return 2 * (text.match(/\p{Script=Latin}/gu)?.length ?? 0) >= letters
}
