import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './facts.module.css'

const UNITS: readonly string[] =
  'pc set pair dozen carton bag bottle roll pallet drum kg ton lb l m m2 m3 km yard container_20 container_40 container_40hc'.split(
    ' ',
  )
const CURRENCIES: readonly string[] = ['USD', 'EUR', 'GBP', 'CNY', 'JPY', 'AUD', 'CAD', 'CHF', 'AED', 'INR']

interface FigureProps {
  readonly of: 'request.quantities' | 'request.targetPrice'
  readonly label: string
  /** As a fact is written: `5000 pc`, `1.5 USD`; empty for none. */
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A figure and its unit or currency; without a figure there is no value. */
export function Figure({ of, label, value, onChange }: FigureProps) {
  const { t } = useTranslation()
  const money = of === 'request.targetPrice'
  const known = money ? CURRENCIES : UNITS
  const [figure = '', unit = known[0] ?? ''] = value.split(' ')
  const units = known.includes(unit) ? known : [unit, ...known]
  const write = (amount: string, one: string): void => onChange(amount === '' ? '' : `${amount} ${one}`)
  return (
    <div className={styles.figure}>
      <TextInput
        size="xs"
        aria-label={label}
        inputMode="decimal"
        value={figure}
        onChange={(event) => write(event.currentTarget.value.replace(/[^\d.-]/g, ''), unit)}
      />
      <NativeSelect
        size="xs"
        aria-label={t(money ? 'outcome.currency' : 'facts.unit')}
        data={units.map((one) => ({
          value: one,
          label: money ? one : t(`unit.${one}`, { count: 2, defaultValue: one }),
        }))}
        value={unit}
        onChange={(event) => write(figure, event.currentTarget.value)}
      />
    </div>
  )
}
