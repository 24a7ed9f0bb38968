import { ActionIcon, Loader, Tooltip } from '@mantine/core'
import { Link, Navigate, Outlet, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { UnsavedWords } from '../inquiry/draft/unsaved-words.tsx'
import { useKeyListener, useKeys } from '../keys/listen.ts'
import { KeySheet } from '../keys/sheet.tsx'
import { searchOf } from '../search.ts'
import { StartLink } from '../start/start-link.tsx'
import { useWaiting } from '../wire/inquiries.ts'
import { useLive } from '../wire/live.ts'
import { useSession, useStatus } from '../wire/session.ts'
import { Account } from './account.tsx'
import { LanguageSwitch, SchemeButton } from './appearance.tsx'
import { Banners } from './banners.tsx'
import styles from './frame.module.css'
import { Icon } from './icons.tsx'
import { LeavingMails } from './leaving.tsx'
import { Logo } from './logo.tsx'
import { Failed } from './states.tsx'
import { useNotifier } from './use-notifier.ts'

const Palette = lazy(() => import('../keys/palette.tsx').then((module) => ({ default: module.Palette })))

/** Around every screen: who may enter, the banners, the way to the other screens, and the keys that work everywhere. */
export function Frame() {
  const session = useSession()
  const status = useStatus()
  // A banner that comes after the screen would move it.
  if (status.isPending) return <Loader className={styles.waiting ?? ''} />
  // Who was known stays known while the server is away: a screen with typed words on it must not go.
  if (session.data) return <Inside />
  if (session.isError) return <Failed error={session.error} again={() => void session.refetch()} />
  return session.data === null ? <Navigate to="/sign-in" replace /> : <Loader className={styles.waiting ?? ''} />
}

function Inside() {
  const { t } = useTranslation()
  const [sheet, showSheet] = useState(false)
  const [palette, showPalette] = useState(false)
  const navigate = useNavigate()
  useLive(useNotifier())
  useKeyListener()
  useKeys({
    goQueue: () => void navigate({ to: '/queue' }),
    goSent: () => void navigate({ to: '/queue', search: searchOf('sent') }),
    goReports: () => void navigate({ to: '/reports' }),
    help: () => showSheet(true),
    palette: () => showPalette(true),
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
        <UnsavedWords />
      </header>
      <main id="main" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      <LeavingMails />
      {sheet && <KeySheet onClose={() => showSheet(false)} />}
      {palette && (
        <Suspense>
          <Palette onClose={() => showPalette(false)} />
        </Suspense>
      )}
    </>
  )
}

function Navigation() {
  const { t } = useTranslation()
  const waiting = useWaiting()
  return (
    <nav className={styles.nav} aria-label={t('nav.label')}>
      <Link to="/queue" activeOptions={{ includeSearch: false }}>
        <Icon name="queue" />
        <span>{t('nav.queue')}</span>
        <span className={styles.count} data-none={waiting === 0}>
          {waiting}
        </span>
      </Link>
      <Link to="/reports" activeOptions={{ includeSearch: false }}>
        <Icon name="reports" />
        <span>{t('nav.reports')}</span>
      </Link>
      <Link to="/settings" activeOptions={{ includeSearch: false }}>
        <Icon name="settings" />
        <span>{t('nav.settings')}</span>
      </Link>
      <StartLink />
    </nav>
  )
}
