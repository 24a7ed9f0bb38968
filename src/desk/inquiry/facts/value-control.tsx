import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Correctable, INCOTERMS } from '../../../core/extract/corrected/fact-correction.ts'
import { BUYER_TYPES } from '../../../core/inquiry.ts'
import { countries } from './countries.ts'
import { Figure } from './figure.tsx'

interface ValueControlProps {
  readonly field: Correctable
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}
/** The control that fits a fact: a choice, an amount with its unit, or plain words. */
export function ValueControl({ field, label, value, onChange }: ValueControlProps) {
  const { t, i18n } = useTranslation()
  if (field === 'request.quantities' || field === 'request.targetPrice') {
    return <Figure of={field} label={label} value={value} onChange={onChange} />
  }
  const choices = choicesOf(field, t, i18n.language)
  if (choices === null) {
    return (
      <TextInput
        size="xs"
        aria-label={label}
        maxLength={300}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  }
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      data={[{ value: '', label: t('facts.notTold') }, ...choices]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
function choicesOf(field: Correctable, t: (key: string) => string, language: string) {
  if (field === 'buyer.country') return countries(language)
  if (field === 'request.incoterm') return INCOTERMS.map((term) => ({ value: term, label: term }))
  if (field !== 'buyer.type') return null
  return BUYER_TYPES.filter((type) => type !== 'unknown').map((type) => ({
    value: type,
    label: t(`buyerType.${type}`),
  }))
}
