import type { Mail } from '../../mail.ts'
import type { RiskRules } from '../rules/risk-rules.ts'
import { isWithin, sameHolder } from '../sender/domains.ts'

const SHOWN = /^\s*(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[/:?#]\S*)?\s*$/i

/** A link that shows one host and leads to another, as `shown -> target`; null when every link keeps its word. */
export function deceitfulLink(mail: Mail, { redirectors }: RiskRules): string | null {
  for (const { text, href } of mail.links) {
    const shown = SHOWN.exec(text)?.[1]?.toLowerCase()
    const target = hostOfUrl(href)
    if (shown === undefined || target === null || sameHolder(shown, target)) continue
    if (!isWithin(target, redirectors.hosts) && !mail.headers['list-unsubscribe']) return `${shown} -> ${target}`
  }
  return null
}

function hostOfUrl(href: string): string | null {
  const host = /^https?:\/\/(?:[^/@\s]*@)?([^/:?#\s]+)/i.exec(href)?.[1]
  return host?.toLowerCase() ?? null
}
