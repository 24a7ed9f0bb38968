import { parse } from 'tldts'
import type { Rules } from '../../rules.ts'

const ADDRESS =
  /(?<![@\p{L}\d.-])(?:https?:\/\/)?(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,5}[a-z]{2,18}(?:\/[^\s<>")\]]{0,80})?/giu
const NOT_THEIRS =
  /(?:^|\.)(?:google|gmail|facebook|instagram|linkedin|youtube|twitter|x|tiktok|whatsapp|wa|t|telegram|wechat|skype|zoom|alibaba|aliexpress|amazon|ebay|made-in-china|globalsources|tradeindia|indiamart|dropbox|wetransfer|outlook|office|microsoft|apple|yahoo|hotmail|icloud|mailchimp)(?:\.[a-z]{2,10}){1,2}$/i

/** The buyer's own website as written: the first address that is neither ours, nor a platform's, nor part of a mail address. */
export function websiteIn(lines: readonly string[], rules: Rules): string | null {
  for (const line of lines) {
    for (const { 0: written, index } of line.slice(0, 2_000).matchAll(ADDRESS)) {
      if (line[index + written.length] === '@') continue
      if (isSite(written, rules)) return written.replace(/(?<![.,;])[.,;]+$/, '')
    }
  }
  return null
}

function isSite(written: string, { company }: Rules): boolean {
  const { hostname, isIcann, publicSuffix } = parse(written)
  if (!hostname || hostname.length < 5 || NOT_THEIRS.test(hostname)) return false
  const isKnown = isIcann || publicSuffix === 'example' || publicSuffix === 'test'
  const ours = [...company.domains, ...(company.website ? [parse(company.website).hostname ?? ''] : [])]
  if (!isKnown || ours.some((domain) => domain !== '' && (hostname === domain || hostname.endsWith(`.${domain}`))))
    return false
  // Without a www or a scheme only small letters are an address: "Co.Ltd" is none.
  return /^(?:https?:|www\.)/i.test(written) || (written === written.toLowerCase() && hostname.split('.')[0] !== '')
}
