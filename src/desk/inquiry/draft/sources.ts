import type { TFunction } from 'i18next'
import type { Source } from '../../../core/inquiry.ts'

/** Says in words where a statement stands on file. */
export function sourceInWords({ kind, place }: Source, t: TFunction): string {
  if (kind === 'catalogue') return catalogueRow(place, t)
  if (kind === 'company') return t('source.company', { what: t(`companyFact.${place}`, { defaultValue: place }) })
  if (kind === 'policy') return t('source.policy', { what: t(`policy.${place}`, { defaultValue: place }) })
  return kind === 'calendar' ? t('source.calendar') : t('source.buyer')
}

/** The last dot parts the product from its field. */
function catalogueRow(place: string, t: TFunction): string {
  const dot = place.lastIndexOf('.')
  const field = place.slice(dot + 1)
  return t('source.catalogue', {
    sku: place.slice(0, dot),
    field: t(`catalogueField.${field}`, { defaultValue: field }),
  })
}
