import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useKeySwitch } from '../keys/listen.ts'
import { LanguageSwitch, SchemeChoice } from '../shell/appearance.tsx'
import { useSession, useStatus } from '../wire/session.ts'
import { Password } from './password.tsx'
import styles from './settings.module.css'

/** How the desk looks and answers in this browser. */
export function Preferences() {
  const { t } = useTranslation()
  const [keysOn, switchKeys] = useKeySwitch()
  const { data: status } = useStatus()
  const { data: session } = useSession()
  return (
    <div className={styles.stack}>
      <p className={styles.lead}>{t('preferences.lead')}</p>
      <ul className={styles.rows}>
        <li>
          <span className={styles.name}>{t('language')}</span>
          <LanguageSwitch />
        </li>
        <li>
          <span className={styles.name}>{t('settings.scheme')}</span>
          <SchemeChoice />
        </li>
        <li>
          <span className={styles.name}>
            {t('keys.on')}
            <small>{t('keys.on.why')}</small>
          </span>
          <Switch
            aria-label={t('keys.on')}
            checked={keysOn}
            onChange={(event) => switchKeys(event.currentTarget.checked)}
          />
        </li>
      </ul>
      <Password />
      {session && status && (
        <p className={styles.lead}>
          {t('account.who', { name: session.staff.name, role: t(`role.${session.staff.role}`) })}
          {' · '}
          {t('preferences.version', { version: status.version })}
        </p>
      )}
    </div>
  )
}
