import type { TFunction } from 'i18next'
import type { Contacts } from '../../../api/contacts/contact-shapes.ts'

type Bond = Contacts['clashes'][number]['by'][number]

/** By what it was known to be the same company, such as "same mail domain, same phone". */
export function bondInWords(bonds: readonly Bond[], t: TFunction): string {
  return bonds.map((bond) => t(`contacts.by.${bond}`)).join(t('contacts.by.join'))
}
