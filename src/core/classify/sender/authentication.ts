import type { Mail } from '../../mail.ts'
import { hostOf, sameHolder } from './domains.ts'

/** What our own server found out about the sender's domain; `unknown` when it says nothing. */
export type Authentication = 'pass' | 'fail' | 'unknown'

/**
 * Reads the topmost Authentication-Results (RFC 8601): only that one was written by our side, the others came with the mail.
 * A signature passes only for its own domain, so it counts when that is the sender's.
 */
export function authentication(mail: Mail): Authentication {
  const results = mail.headers['authentication-results']?.[0]
  if (results === undefined) return 'unknown'
  const sender = hostOf(mail.from)
  const verdicts = [...results.toLowerCase().matchAll(/(?:^|[;\s])(dmarc|dkim|spf)\s*=\s*([a-z]+)([^;]*)/g)]
  const passes = (method: string, property: RegExp) =>
    verdicts.some(
      ([, name, verdict, rest = '']) =>
        name === method && verdict === 'pass' && sameHolder(hostOf(property.exec(rest)?.[1] ?? sender), sender),
    )
  const says = (method: string, verdict: RegExp) =>
    verdicts.some(([, name, said = '']) => name === method && verdict.test(said))
  if (says('dmarc', /^pass$/) || passes('dkim', /header\.(?:d|i)=([^\s;]+)/)) return 'pass'
  if (says('dmarc', /^fail$/) || says('dkim', /^(?:fail|permerror)$/)) return 'fail'
  if (passes('spf', /(?:smtp\.mail(?:from)?|envelope-from)=([^\s;]+)/)) return 'pass'
  return says('spf', /^fail$/) ? 'fail' : 'unknown'
}
