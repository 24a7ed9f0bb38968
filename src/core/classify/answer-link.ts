import type { Mail } from '../mail.ts'
import { hostOf, isWithin } from './domains.ts'

const ANSWERING =
  /reply|respond|answer|message|inquir|enquir|rfq|chat|view|lead|回复|查看|询盘|antwort|anfrage|répond|respond|rispond|ответ/i
const LINK = /https?:\/\/[^\s<>"')\]]{4,500}/g

/** The link below a platform's notification by which its message centre opens; else its first link; null when it has none. */
export function answerLink(mail: Mail, domains: readonly string[]): string | null {
  const written = [...mail.text.slice(0, 50_000).matchAll(LINK)].map(([href]) => ({ text: '', href }))
  const own = [...mail.links, ...written].filter(({ href }) => isWithin(hostIn(href), domains))
  return (own.find(({ text, href }) => ANSWERING.test(`${text} ${href}`)) ?? own[0])?.href ?? null
}

function hostIn(href: string): string {
  return hostOf(/^https?:\/\/([^/?#:]+)/i.exec(href)?.[1] ?? '')
}
