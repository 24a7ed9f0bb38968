import { useTranslation } from 'react-i18next'
import type { CheckedCompany } from '../../../api/company/company-shapes.ts'
import { Notice } from '../../shell/notice.tsx'
import { Complaints } from '../complaints.tsx'

/** What the check of the files found: every fault with its place, or what they say. */
export function Checked({ checked: { complaints, name, products, changes } }: { checked: CheckedCompany }) {
  const { t } = useTranslation()
  if (complaints.length === 0) {
    return (
      <Notice tone="good" live>
        {t('company.fits', { name, products: t('company.products', { count: products }) })}{' '}
        {t('company.changes', { count: changes.length })}
      </Notice>
    )
  }
  return (
    <Notice tone="bad" live>
      {t('company.faults', { count: complaints.length })}
      <Complaints complaints={complaints} />
    </Notice>
  )
}
