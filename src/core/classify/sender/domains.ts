import { getDomain, parse } from 'tldts'
import type { Address } from '../../mail.ts'

/** Names kept free of real hosts (RFC 2606). Below them whole domains of the world may stand: `northbay.co.uk.example`. */
const RESERVED = /\.(?:example|test|invalid|localhost)$/

/** The host of an address, in lower case; empty when there is none. */
export function hostOf(address: Address | string | null): string {
  const text = typeof address === 'string' ? address : (address?.address ?? '')
  return text.slice(text.lastIndexOf('@') + 1).toLowerCase()
}

/** The domain that somebody registered: `mail.northbay.co.uk` is `northbay.co.uk`. The host itself when there is none. */
export function registered(host: string): string {
  const reserved = RESERVED.exec(host)?.[0] ?? ''
  const inner = parse(host.slice(0, host.length - reserved.length))
  if (reserved !== '' && inner.isIcann && inner.domain) return `${inner.domain}${reserved}`
  return getDomain(host) ?? host
}

/** Whether two hosts belong to one holder. */
export function sameHolder(one: string, other: string): boolean {
  return one !== '' && registered(one) === registered(other)
}

/** Whether a host is one of the domains or lies below it. */
export function isWithin(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`))
}
