import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../../api/inquiry/inquiry-shapes.ts'
import { Icon } from '../../shell/icons.tsx'
import { clockAt } from '../../shell/time.ts'
import { useNow } from '../../shell/use-now.ts'
import styles from './buyer-clock.module.css'

/** What the buyer's clock shows, and whether somebody is likely there. */
export function BuyerNow({ zone, day }: { zone: string; day: Inquiry['day'] }) {
  const { t, i18n } = useTranslation()
  const now = useNow(15_000)
  const presence = day?.presence ?? 'unknown'
  const time = clockAt(zone, now, i18n.language)
  if (time === null) return null
  return (
    <span className={styles.now} data-presence={presence}>
      <Icon name="clock" size={14} />
      {t(`buyerClock.${presence}`, { time })}
    </span>
  )
}
