import { Tabs } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../core/roles.ts'
import { readTab, TABS, type Tab } from '../search.ts'
import { Notice } from '../shell/notice.tsx'
import { useMay } from '../wire/session.ts'
import { Changes } from './changes.tsx'
import { Mailboxes } from './mailboxes.tsx'
import { People } from './people.tsx'
import { Preferences } from './preferences.tsx'
import { RulesPanel } from './rules/rules.tsx'
import styles from './settings.module.css'

const PANELS: Record<Tab, { needed: Role; Panel: ComponentType }> = {
  preferences: { needed: 'read_only', Panel: Preferences },
  mailboxes: { needed: 'manager', Panel: Mailboxes },
  people: { needed: 'admin', Panel: People },
  rules: { needed: 'read_only', Panel: RulesPanel },
  changes: { needed: 'manager', Panel: Changes },
}

/** One tab a matter. */
export function SettingsScreen() {
  const { t } = useTranslation()
  const { tab = 'preferences' } = useSearch({ from: '/frame/settings' })
  const navigate = useNavigate()
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t('nav.settings')}</h1>
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(chosen) => void navigate({ to: '/settings', search: readTab(chosen) })}
      >
        <Tabs.List className={styles.tabs ?? ''}>
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`settings.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABS.map((one) => (
          <Tabs.Panel key={one} value={one} className={styles.panel ?? ''}>
            <Allowed tab={one} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  )
}

function Allowed({ tab }: { tab: Tab }) {
  const { t } = useTranslation()
  const { needed, Panel } = PANELS[tab]
  return useMay(needed) ? <Panel /> : <Notice tone="quiet">{t(`why.role.${needed}`)}</Notice>
}
