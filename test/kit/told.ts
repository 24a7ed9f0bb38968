import type { Reading } from '../../src/core/classify/reading.ts'
import { extract } from '../../src/core/extract/extract.ts'
import type { Facts } from '../../src/core/extract/facts.ts'
import type { Mail } from '../../src/core/mail.ts'
import type { Rules } from '../../src/core/rules.ts'
import { aMail } from './mail.ts'
import { aReading } from './reading.ts'

/** What extract reads from a buyer's words; the subject is empty and the writer unnamed unless told. */
export function told(rules: Rules, text: string, reading: Partial<Reading> = {}, mail: Partial<Mail> = {}): Facts {
  return extract(aMail({ subject: '', text, ...mail }), aReading({ text, whole: text, ...reading }), rules)
}
