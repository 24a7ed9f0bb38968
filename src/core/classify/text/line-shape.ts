import { fold } from '../../words/fold.ts'
import type { Line } from './lines.ts'

/** Company forms as they are written; in small letters many of them are common words. */
const COMPANY =
  /(?:^|[\s,.(])(?:GmbH|mbH|AG|KG|OHG|UG|e\.K\.|Ltd|LTD|Limited|LLC|L\.L\.C|Inc|INC|Corp|Corporation|PLC|plc|Pty|Pvt|PVT|LLP|FZE|FZCO|FZ-LLC|W\.L\.L|Co\.|S\.A\.|SA|SAS|SARL|S\.A\.R\.L|S\.?r\.?l|SRL|S\.?p\.?A|SL|S\.L|SpA|Ltda|LTDA|Lda|B\.V|BV|NV|N\.V|AB|AS|A\/S|ApS|Oy|sp\. z o|s\.r\.o|a\.s\.|d\.o\.o|Kft|Zrt|EOOD|OOD|A\.Ş|Şti|ООО|ИП|ТОО|ЗАО|АО|PT|CV|Tbk|JSC|CJSC)(?:[\s,.|)]|$)|株式会社|有限公司|(?<![我们們贵貴本家])公司|주식회사|\(주\)|㈜|شركة|مؤسسة|công ty/u
const PHONE = /(?:\+|\b|\()\p{Nd}[\p{Nd} ()./-]{6,30}\p{Nd}/gu
const PHONE_MARK =
  /\+\s?\(?\p{Nd}|\(0?\p{Nd}{2,5}\)|\b0\p{Nd}{2}|(?:tel|phone|ph|fon|mob|cell?|cel|whats ?app|wechat|telefon|telefono|телефон|тел|моб|gsm|هاتف|جوال|电话|電話|手机|전화|đt|hp)\b/u
const REACH = /[^\s@]@[^\s@]|\bwww\.|https?:\/\//u
const DATE = /\b(?:20\p{Nd}{2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,2}|\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-](?:20)?\p{Nd}{2})\b/u
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu
const LISTED = /^(?:[-•·–]|\*(?![^*]*\*$)|\p{Nd}{1,2}[.)/])\s?\p{L}/u

/** A sentence or an item of a list: it asks, it ends like one, or it is long enough to say something. */
export function speaks({ text, folded }: Line): boolean {
  if (/[?？؟]/.test(folded) || LISTED.test(folded)) return true
  const words = wordCount(folded)
  if (/[.!]$/.test(folded) && !isNames(text) && wordCount(folded.replace(PHONE, ' ')) >= 5 && !COMPANY.test(text))
    return true
  if (words < 14 && (isNames(text) || REACH.test(folded) || hasPhone(folded))) return false
  const dense = folded.match(DENSE)?.length ?? 0
  if (dense >= 6 && /[。！？]$/.test(text)) return true
  return words >= 9 || dense >= 20 || (words >= 5 && /[.!]$/.test(folded)) || /[:：]$/.test(folded)
}

/** Holds a telephone number or names a company, and little else; nothing that a phrase before a colon announces. */
export function isContact({ text, folded }: Line): boolean {
  if (text.length > 110 || wordCount(folded.slice(0, Math.max(0, folded.search(/[:：]/)))) >= 3) return false
  if (COMPANY.test(text)) return wordCount(folded) <= 10 && (isNames(text) || !/\s\p{Ll}+\s\p{Ll}{3,}/u.test(text))
  return hasPhone(folded) && wordCount(folded.replace(PHONE, ' ')) <= 8
}

function hasPhone(folded: string): boolean {
  const bare = folded.replace(DATE, ' ')
  const number = bare.match(PHONE)
  if (number === null) return false
  return (
    PHONE_MARK.test(bare) || (!/[:：]/.test(bare) && number.some((one) => (one.match(/\p{Nd}/gu)?.length ?? 0) >= 10))
  )
}

/** Names of people, firms and places: most words begin with a capital, as they do in an address. */
function isNames(text: string): boolean {
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word.length > 2)
  const capital = words.filter((word) => /^[\p{Lu}\p{Nd}]/u.test(word)).length
  return words.length > 1 && capital >= words.length * 0.65
}

/** The writer's own name alone on a line, or before his title. */
export function isNameOf({ folded }: Line, names: ReadonlySet<string>): boolean {
  const written = folded.split(/[^\p{L}\p{M}]+/u).filter(Boolean)
  if (written.length === 0 || folded.length > 70 || /[?？.!]$/.test(folded)) return false
  const known = written.filter((word) => names.has(word)).length
  if (written.length <= 4) return known > 0 && known >= written.length / 2
  return known > 0 && names.has(written[0] ?? '') && /[,|–-]|\s{2}/.test(folded)
}

/** The words of a display name that can stand for a person. */
export function nameWords(writer: string | null): ReadonlySet<string> {
  const words = fold(writer ?? '').split(/[^\p{L}\p{M}]+/u)
  return new Set(words.filter((word) => word.length > 1))
}

export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
}
