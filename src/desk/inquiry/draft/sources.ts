import { useTranslation } from 'react-i18next'
import type { Source } from '../../../core/inquiry.ts'

/** Says in words where a statement stands on file. */
export function useSources(): (source: Source) => string {
  const { t } = useTranslation()
  return ({ kind, place }) => {
    switch (kind) {
      case 'catalogue': {
        const dot = place.lastIndexOf('.')
        const field = place.slice(dot + 1)
        return t('source.catalogue', {
          sku: place.slice(0, dot),
          field: t(`catalogueField.${field}`, { defaultValue: field }),
        })
      }
      case 'company':
        return t('source.company', { what: t(`companyFact.${place}`, { defaultValue: place }) })
      case 'policy':
        return t('source.policy', { what: t(`policy.${place}`, { defaultValue: place }) })
      case 'calendar':
        return t('source.calendar')
      case 'buyer':
        return t('source.buyer')
    }
  }
}
