import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { VIEWS, type View } from '../../core/view.ts'
import { filtersOf, type ListSearch, searchOf } from '../search.ts'
import { useCentred } from '../shell/use-centred.ts'
import { useListAhead } from '../wire/inquiries.ts'
import styles from './queue.module.css'

/** The server counts no further. */
const COUNTED = 1000

/** The views of the inbox with how many lie in each, under the same filters. */
export function Views({ counts, search }: { counts: Partial<Record<View, number>> | undefined; search: ListSearch }) {
  const { t } = useTranslation()
  const ahead = useListAhead()
  const strip = useCentred<HTMLElement>(search.view ?? 'queue')
  return (
    <nav ref={strip} className={styles.views} aria-label={t('queue.views')}>
      {VIEWS.map((one) => (
        <Link
          key={one}
          to="/queue"
          search={{ ...searchOf(one), ...filtersOf(search) }}
          onMouseEnter={() => ahead(one, filtersOf(search))}
          onFocus={() => ahead(one, filtersOf(search))}
          activeOptions={{ exact: true, includeSearch: true }}
          data-tab={one}
          data-attention={one === 'unreadable' && (counts?.unreadable ?? 0) > 0}
        >
          {t(`view.${one}`)}
          <span className={styles.count}>{search.words === undefined ? inWords(counts?.[one]) : ''}</span>
        </Link>
      ))}
    </nav>
  )
}

function inWords(count: number | undefined): string {
  if (count === undefined) return ''
  return count >= COUNTED ? `${COUNTED - 1}+` : String(count)
}
