import { useTranslation } from 'react-i18next'
import { Icon } from '../shell/icons.tsx'
import { usePresent } from '../wire/live.ts'
import styles from './present.module.css'

/** The colleagues who have this inquiry open too, so that two do not answer it. */
export function Colleagues({ inquiryId }: { inquiryId: string }) {
  const { t, i18n } = useTranslation()
  const here = usePresent().filter((one) => one.inquiryId === inquiryId)
  const list = new Intl.ListFormat(i18n.language)
  return (
    <span className={styles.present} role="status">
      {(['typing', 'reading'] as const).map((doing) => {
        const who = here.filter((one) => one.doing === doing).map(({ name }) => name)
        return (
          who.length > 0 && (
            <span key={doing} className={styles.mark} data-doing={doing}>
              <Icon name="person" size={14} />
              {t(`present.${doing}`, { count: who.length, names: list.format(who) })}
            </span>
          )
        )
      })}
    </span>
  )
}
