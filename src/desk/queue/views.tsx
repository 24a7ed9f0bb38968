import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { searchOf, VIEW_ORDER } from '../search.ts'
import type { View } from '../wire/inquiries.ts'
import styles from './queue.module.css'

/** The views of the inbox with how many lie in each. */
export function Views({ counts }: { counts: Partial<Record<View, number>> | undefined }) {
  const { t } = useTranslation()
  return (
    <nav className={styles.views} aria-label={t('queue.views')}>
      {VIEW_ORDER.map((one) => (
        <Link
          key={one}
          to="/queue"
          search={searchOf(one)}
          activeOptions={{ exact: true, includeSearch: true }}
          data-attention={one === 'unreadable' && (counts?.unreadable ?? 0) > 0}
        >
          {t(`view.${one}`)}
          <span className={styles.count}>{counts?.[one] ?? ''}</span>
        </Link>
      ))}
    </nav>
  )
}
