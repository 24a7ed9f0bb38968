import { Kbd, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../shell/dialog.tsx'
import { useKeySwitch } from './listen.ts'
import styles from './sheet.module.css'
import { KEYS } from './table.ts'

const PLACES = ['lists', 'inquiry', 'everywhere'] as const

/** The sheet of keys that `?` opens. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [on, turn] = useKeySwitch()
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
                  {press.split(' ').map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Switch
        checked={on}
        onChange={(event) => turn(event.currentTarget.checked)}
        label={t('keys.on')}
        description={t('keys.on.why')}
      />
    </Dialog>
  )
}
