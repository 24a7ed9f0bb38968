import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { View } from '../../core/view.ts'
import { filtersOf, type ListSearch, searchOf } from '../search.ts'
import { Empty } from '../shell/states.tsx'
import { useMay } from '../wire/session.ts'

/** Where one looks next when a list is empty. */
const NEXT: Record<View, View> = {
  now: 'queue',
  queue: 'sent',
  promised: 'waiting',
  waiting: 'queue',
  manager: 'queue',
  unsure: 'queue',
  snoozed: 'queue',
  sent: 'queue',
  filed: 'all',
  discarded: 'all',
  unreadable: 'all',
  all: 'queue',
}

/**
 * An empty list: what would stand in it, and where to go on.
 *
 * @param mails how many there are in all lists, as far as that is known
 */
export function Nothing({ search, mails }: { search: ListSearch; mails: number | undefined }) {
  const { t } = useTranslation()
  const { view = 'queue' } = search
  if (Object.keys(filtersOf(search)).length > 0) return <NothingMatches view={view} />
  if (mails === 0) return <NoMail />
  return (
    <Empty icon={view === 'queue' || view === 'now' ? 'check' : 'queue'} title={t(`queue.empty.${view}`)}>
      <p>{t(`queue.empty.${view}.next`)}</p>
      <p>
        <To view={NEXT[view]} />
      </p>
    </Empty>
  )
}

function NothingMatches({ view }: { view: View }) {
  const { t } = useTranslation()
  return (
    <Empty icon="info" title={t('filter.nothing')}>
      <p>{t('filter.nothing.next')}</p>
      <p>
        <Link to="/queue" search={searchOf(view)}>
          {t('filter.nothing.clear')}
        </Link>
      </p>
    </Empty>
  )
}

/** The first day: nothing can be answered before a mailbox is read. */
function NoMail() {
  const { t } = useTranslation()
  const manages = useMay('manager')
  return (
    <Empty icon="mailbox" title={t('queue.empty.all')}>
      <p>{t('queue.empty.all.next')}</p>
      <p>{manages ? <Link to="/start">{t('queue.empty.start')}</Link> : t('queue.empty.ask')}</p>
    </Empty>
  )
}

function To({ view }: { view: View }) {
  const { t } = useTranslation()
  return (
    <Link to="/queue" search={searchOf(view)}>
      {t('queue.empty.goTo', { name: t(`view.${view}`) })}
    </Link>
  )
}
