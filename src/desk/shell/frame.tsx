import { ActionIcon, Loader, Tooltip } from '@mantine/core'
import { Link, Navigate, Outlet, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeyListener, useKeys } from '../keys/listen.ts'
import { KeySheet } from '../keys/sheet.tsx'
import { useInquiries } from '../wire/inquiries.ts'
import { useSession } from '../wire/session.ts'
import { Account } from './account.tsx'
import { LanguageSwitch, SchemeButton } from './appearance.tsx'
import { Banners } from './banners.tsx'
import styles from './frame.module.css'
import { Icon } from './icons.tsx'
import { Logo } from './logo.tsx'
import { Failed } from './states.tsx'

/** Around every screen: who may enter, the banners, the way to the other screens, and the keys that work everywhere. */
export function Frame() {
  const session = useSession()
  if (session.isPending) return <Loader className={styles.waiting ?? ''} />
  if (session.isError) return <Failed error={session.error} again={() => void session.refetch()} />
  return session.data === null ? <Navigate to="/sign-in" replace /> : <Inside />
}

function Inside() {
  const { t } = useTranslation()
  const [sheet, showSheet] = useState(false)
  const navigate = useNavigate()
  useKeyListener()
  useKeys({
    goQueue: () => void navigate({ to: '/queue' }),
    goSent: () => void navigate({ to: '/sent' }),
    help: () => showSheet(true),
  })
  return (
    <>
      <a className={styles.skip} href="#main">
        {t('nav.skip')}
      </a>
      <header className={styles.head}>
        <div className={styles.bar}>
          <Link to="/queue" className={styles.logo}>
            <Logo />
          </Link>
          <Navigation />
          <div className={styles.end}>
            <LanguageSwitch />
            <Tooltip label={t('keys.title')}>
              <ActionIcon
                className={styles.keys ?? ''}
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t('keys.title')}
                onClick={() => showSheet(true)}
              >
                <Icon name="keys" />
              </ActionIcon>
            </Tooltip>
            <SchemeButton />
            <Account />
          </div>
        </div>
        <Banners />
      </header>
      <main id="main" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      {sheet && <KeySheet onClose={() => showSheet(false)} />}
    </>
  )
}

function Navigation() {
  const { t } = useTranslation()
  const waiting = useInquiries('queue').data?.pages[0]?.counts.queue ?? 0
  useEffect(() => {
    document.title = waiting > 0 ? t('title.waiting', { count: waiting }) : t('title')
  }, [t, waiting])
  return (
    <nav className={styles.nav} aria-label={t('nav.label')}>
      <Link to="/queue" activeOptions={{ includeSearch: false }}>
        <Icon name="queue" />
        <span>{t('nav.queue')}</span>
        {waiting > 0 && <span className={styles.count}>{waiting}</span>}
      </Link>
      <Link to="/sent">
        <Icon name="sent" />
        <span>{t('nav.sent')}</span>
      </Link>
      <Link to="/settings" activeOptions={{ includeSearch: false }}>
        <Icon name="settings" />
        <span>{t('nav.settings')}</span>
      </Link>
    </nav>
  )
}
