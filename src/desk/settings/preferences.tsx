import { useTranslation } from 'react-i18next'
import { LanguageSwitch, SchemeChoice } from '../shell/appearance.tsx'
import { useSession, useStatus } from '../wire/session.ts'
import { Habits } from './habits.tsx'
import { Password } from './password.tsx'
import styles from './settings.module.css'

/** How the desk looks in this browser, and how it works for this person in every browser. */
export function Preferences() {
  const { t } = useTranslation()
  const { data: status } = useStatus()
  const { data: session } = useSession()
  return (
    <div className={styles.stack}>
      <p className={styles.lead}>{t('preferences.browser')}</p>
      <ul className={styles.rows}>
        <li>
          <span className={styles.name}>{t('language')}</span>
          <LanguageSwitch />
        </li>
        <li>
          <span className={styles.name}>{t('settings.scheme')}</span>
          <SchemeChoice />
        </li>
      </ul>
      <p className={styles.lead}>{t('preferences.everywhere')}</p>
      <Habits />
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
