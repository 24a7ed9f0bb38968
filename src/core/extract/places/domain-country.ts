import { getPublicSuffix } from 'tldts'

/** Country endings that the world uses for other things. */
const GENERIC = new Set(
  'co io ai tv me cc ws fm am to la gg ly sh st ac bz ag vc mn in1 nu pw tk ml ga cf gq su eu'.split(' '),
)
const RENAMED: Readonly<Record<string, string>> = { uk: 'GB' }

/**
 * The country a mail domain's ending belongs to: `.com.br` and `.br` Brazil, `.uk` Britain; null for `.com` and the like.
 * A reserved test ending (RFC 2606) after it is passed over: `shop.de.example` is German.
 */
export function countryOfDomain(domain: string): string | null {
  const real = domain.toLowerCase().replace(/\.(?:example|test|invalid|localhost)$/, '')
  const ending = (getPublicSuffix(real, { allowPrivateDomains: false }) ?? real).split('.').at(-1) ?? ''
  if (ending.length !== 2 || !real.includes('.') || GENERIC.has(ending)) return null
  return RENAMED[ending] ?? ending.toUpperCase()
}
