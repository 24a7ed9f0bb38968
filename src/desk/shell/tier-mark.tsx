import { useTranslation } from 'react-i18next'
import type { Tier } from '../../core/inquiry.ts'
import styles from './tier-mark.module.css'

/** The letter of a tier; a dash for mail that has none. */
export function TierMark({ tier }: { tier: Tier | null }) {
  const { t } = useTranslation()
  const words = tier === null ? t('tier.none') : t(`tier.${tier}`)
  return (
    <span className={styles.tier} data-tier={tier ?? 'none'} title={words}>
      <span aria-hidden="true">{tier ?? '–'}</span>
      <span className={styles.ear}>{words}</span>
    </span>
  )
}
