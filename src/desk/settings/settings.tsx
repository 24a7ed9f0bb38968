import { Tabs } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../core/roles.ts'
import { readTab, TABS, type Tab } from '../search.ts'
import { Notice } from '../shell/notice.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { useCentred } from '../shell/use-centred.ts'
import { useMay } from '../wire/session.ts'
import { Changes } from './changes.tsx'
import { CompanyPanel } from './company/company.tsx'
import { Mailboxes } from './mailboxes.tsx'
import { People } from './people.tsx'
import { Preferences } from './preferences.tsx'
import { RulesPanel } from './rules/rules.tsx'
import { Sending } from './sending.tsx'
import styles from './settings.module.css'
import { SnippetsPanel } from './snippets/snippets.tsx'

const PANELS: Record<Tab, { needed: Role; Panel: ComponentType }> = {
  preferences: { needed: 'read_only', Panel: Preferences },
  snippets: { needed: 'staff', Panel: SnippetsPanel },
  company: { needed: 'manager', Panel: CompanyPanel },
  mailboxes: { needed: 'manager', Panel: MailboxesAndSending },
  people: { needed: 'admin', Panel: People },
  rules: { needed: 'read_only', Panel: RulesPanel },
  changes: { needed: 'manager', Panel: Changes },
}

/** One tab a matter. */
export function SettingsScreen() {
  const { t } = useTranslation()
  const { tab = 'preferences' } = useSearch({ from: '/frame/settings' })
  const navigate = useNavigate()
  const strip = useCentred<HTMLDivElement>(tab)
  return (
    <div className={styles.page}>
      <PageHeading name={t(`settings.${tab}`)} className={styles.title}>
        {t('nav.settings')}
      </PageHeading>
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(chosen) => void navigate({ to: '/settings', search: readTab(chosen) })}
      >
        <Tabs.List ref={strip} className={styles.tabs ?? ''}>
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one} data-tab={one}>
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

/** Where mail comes in, and whether any goes out. */
function MailboxesAndSending() {
  return (
    <div className={styles.stack}>
      <Mailboxes />
      <Sending />
    </div>
  )
}

function Allowed({ tab }: { tab: Tab }) {
  const { t } = useTranslation()
  const { needed, Panel } = PANELS[tab]
  return useMay(needed) ? <Panel /> : <Notice tone="quiet">{t(`why.role.${needed}`)}</Notice>
}
