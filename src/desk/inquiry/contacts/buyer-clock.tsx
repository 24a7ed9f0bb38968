import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../../api/inquiry/inquiry-shapes.ts'
import { wordingFor } from '../../../core/desk-language.ts'
import { dateFormat } from '../../shell/formats.ts'
import { Section } from '../section.tsx'
import styles from './buyer-clock.module.css'

type Day = NonNullable<Inquiry['day']>

/** Whether somebody is at the buyer's office, when both are at work, and the holiday that is near. */
export function BuyerClock({ day }: { day: Day }) {
  const { t } = useTranslation()
  return (
    <Section title={t('clock.title')}>
      <p className={styles.line} data-presence={day.presence}>
        {t(`clock.${day.presence}`)}
      </p>
      <p className={styles.line}>
        <Overlap day={day} />
      </p>
      {day.holiday && (
        <p className={styles.line}>
          <HolidayThere holiday={day.holiday} />
        </p>
      )}
    </Section>
  )
}

function Overlap({ day: { overlap, zone } }: { day: Day }) {
  const { t, i18n } = useTranslation()
  if (overlap === null) return t('clock.noOverlap')
  const at = (instant: string, timeZone?: string) =>
    dateFormat(i18n.language, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...(timeZone !== undefined && { timeZone }),
    }).format(new Date(instant))
  const { from, to } = overlap
  return t('clock.overlap', { from: at(from), to: at(to), theirFrom: at(from, zone), theirTo: at(to, zone) })
}

function HolidayThere({ holiday: { name, from, to } }: { holiday: NonNullable<Day['holiday']> }) {
  const { t, i18n } = useTranslation()
  const on = (day: string) =>
    dateFormat(i18n.language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day))
  const words = { name: wordingFor(name, i18n.language), from: on(from), to: on(to) }
  return t(from === to ? 'clock.holiday' : 'clock.holidays', words)
}
