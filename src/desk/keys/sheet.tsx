import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../shell/dialog.tsx'
import { useChangeSettings, useStaffSettings } from '../wire/settings.ts'
import { KeyNames } from './key-names.tsx'
import styles from './sheet.module.css'
import { KEYS } from './table.ts'

const PLACES = ['lists', 'inquiry', 'everywhere'] as const

/** The sheet of keys that `?` opens. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { keys } = useStaffSettings()
  const change = useChangeSettings()
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      {PLACES.map((place) => (
        <section key={place} className={styles.place}>
          <h3>{t(`keys.place.${place}`)}</h3>
          <dl>
            {KEYS.filter((key) => key.place === place).map(({ action, press }) => (
              <div key={action} className={styles.row}>
                <dt>{t(`keys.${action}`)}</dt>
                <dd>
                  <KeyNames press={press} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Switch
        checked={keys}
        onChange={(event) => change.mutate({ keys: event.currentTarget.checked })}
        label={t('keys.on')}
        description={t('keys.on.why')}
      />
    </Dialog>
  )
}
