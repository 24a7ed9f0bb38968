import { SegmentedControl, Switch } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AFTER_APPROVING } from '../../core/staff-settings.ts'
import { choiceOf } from '../choice.ts'
import { Notice } from '../shell/notice.tsx'
import { troubleInWords } from '../shell/trouble.ts'
import { useStatus } from '../wire/session.ts'
import { useChangeSettings, useStaffSettings } from '../wire/settings.ts'
import styles from './settings.module.css'

/** How the desk works for this person. */
export function Habits() {
  const { t, i18n } = useTranslation()
  const settings = useStaffSettings()
  const change = useChangeSettings()
  const { data: status } = useStatus()
  const seconds = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'second', unitDisplay: 'long' })
  return (
    <>
      {change.isError && (
        <Notice tone="bad" live>
          {troubleInWords(change.error, t)}
        </Notice>
      )}
      <ul className={styles.rows}>
        <Row name={t('preferences.afterApproving')} why={t('preferences.afterApproving.why')}>
          <SegmentedControl
            aria-label={t('preferences.afterApproving')}
            data={AFTER_APPROVING.map((value) => ({ value, label: t(`preferences.afterApproving.${value}`) }))}
            value={settings.afterApproving}
            onChange={(chosen) => {
              const afterApproving = choiceOf(AFTER_APPROVING, chosen)
              if (afterApproving !== undefined) change.mutate({ afterApproving })
            }}
          />
        </Row>
        <Row name={t('preferences.undo')} why={t('preferences.undo.why')}>
          {status && seconds.format(status.undoSeconds)}
        </Row>
        <Row name={t('keys.on')} why={t('keys.on.why')}>
          <Switch
            aria-label={t('keys.on')}
            checked={settings.keys}
            onChange={(event) => change.mutate({ keys: event.currentTarget.checked })}
          />
        </Row>
        <Notifications on={settings.notifications} turn={(notifications) => change.mutate({ notifications })} />
      </ul>
    </>
  )
}

/** The browser has a say of its own: it is asked when one switches them on. */
function Notifications({ on, turn }: { on: boolean; turn: (on: boolean) => void }) {
  const { t } = useTranslation()
  const [denied, deny] = useState(false)
  const press = async (wanted: boolean): Promise<void> => {
    const allowed = !wanted || (await Notification.requestPermission()) === 'granted'
    deny(!allowed)
    if (allowed) turn(wanted)
  }
  return (
    <Row
      name={t('preferences.notifications')}
      why={t('preferences.notifications.why')}
      trouble={denied ? t('preferences.notifications.denied') : null}
    >
      <Switch
        aria-label={t('preferences.notifications')}
        checked={on}
        onChange={(event) => void press(event.currentTarget.checked)}
      />
    </Row>
  )
}

function Row({
  name,
  why,
  trouble = null,
  children,
}: {
  name: string
  why: string
  trouble?: string | null
  children: ReactNode
}) {
  return (
    <li>
      <span className={styles.name}>
        {name}
        <small>{why}</small>
        {trouble !== null && <em role="alert">{trouble}</em>}
      </span>
      {children}
    </li>
  )
}
