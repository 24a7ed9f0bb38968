import type { IncomingHttpHeaders } from 'node:http'

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request that changes something comes from the desk itself and not from a page of another site.
 * Browsers say so in Sec-Fetch-Site (Fetch Metadata) or Origin (RFC 6454 section 7);
 * programs that are no browser send neither, and carry no cookie they were tricked with.
 *
 * @param publicUrl address staff type, where a proxy may have replaced the Host header
 */
export function isSameOrigin(method: string, headers: IncomingHttpHeaders, publicUrl: string): boolean {
  if (READS.has(method)) return true
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin, host } = headers
  if (origin === undefined) return true
  const from = URL.parse(origin)
  return from !== null && (from.host === host || from.origin === URL.parse(publicUrl)?.origin)
}
