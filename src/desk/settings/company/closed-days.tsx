import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OfficeTimes } from '../../wire/company.ts'
import styles from '../settings.module.css'

type Closed = OfficeTimes['closed']

/** Our own holidays: buyers are told of them, and no promise counts them. */
export function ClosedDays({ closed, onChange }: { closed: Closed; onChange: (closed: Closed) => void }) {
  const { t } = useTranslation()
  const change = (place: number, part: Partial<Closed[number]>): void =>
    onChange(closed.map((one, at) => (at === place ? { ...one, ...part } : one)))
  return (
    <fieldset className={styles.fields}>
      <legend>{t('hours.closed')}</legend>
      {closed.map(({ from, to, name }, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- the lines have no name of their own, and keep their places while one types
        <div key={place} className={styles.ends}>
          <TextInput
            type="date"
            label={t('hours.closed.from')}
            required
            value={from}
            onChange={(event) => change(place, { from: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('hours.closed.to')}
            required
            min={from}
            value={to}
            onChange={(event) => change(place, { to: event.currentTarget.value })}
          />
          <TextInput
            label={t('hours.closed.name')}
            required
            value={name}
            onChange={(event) => change(place, { name: event.currentTarget.value })}
          />
          <Button
            variant="default"
            aria-label={t('hours.closed.remove', { name })}
            onClick={() => onChange(closed.filter((_, at) => at !== place))}
          >
            {t('act.remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button variant="default" size="xs" onClick={() => onChange([...closed, { from: '', to: '', name: '' }])}>
          {t('hours.closed.add')}
        </Button>
      </div>
    </fieldset>
  )
}
