const HOUR = String.raw`(?<![\d:])\d{1,2}(?:[:：]\d{2}(?:\s?[ap]\.?m\b\.?|\s?(?:Uhr|h)\b)?|\s?h\s?\d{2}(?!\d)|\s?Uhr\b|\s?[ap]m\b|[時时点點시](?:\d{1,2}[分분])?)`
const HOURS = new RegExp(
  String.raw`${HOUR}(?:\s?[-–—~～〜至到]\s?${HOUR}|\s(?:to|till|until|bis|a|à|às|al|alle|до|حتى|إلى)\s${HOUR})?`,
  'giu',
)
const OFFSET = /\b(?:UTC|GMT)\s?[+−-]\d{1,2}(?::\d{2})?/gu

/** The times of day in a text; from one to another is one. */
export function hoursIn(text: string): string[] {
  return text.match(HOURS) ?? []
}

/** The text without its times of day. */
export function withoutHours(text: string): string {
  return text.replace(OFFSET, ' ').replace(HOURS, ' ')
}
