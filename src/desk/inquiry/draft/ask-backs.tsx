import { useTranslation } from 'react-i18next'
import type { AskBack } from '../../../core/inquiry.ts'
import { Icon } from '../../shell/icons.tsx'
import styles from './ask-backs.module.css'

/** What the reply asks the buyer, each with the fact it is to bring; and what goes with it. */
export function AskBacks({ askBack, attachments }: { askBack: readonly AskBack[]; attachments: readonly string[] }) {
  const { t } = useTranslation()
  return (
    <div className={styles.box}>
      <h3>{t('askBack.title')}</h3>
      {askBack.length === 0 && <p>{t('askBack.none')}</p>}
      <ul>
        {askBack.map(({ missing, question }) => (
          <li key={question}>
            <span className={styles.missing}>
              {t(`missing.${missing}`, { defaultValue: missing.replaceAll('_', ' ') })}
            </span>
            {question}
          </li>
        ))}
      </ul>
      {attachments.length > 0 && (
        <p className={styles.files}>
          <Icon name="clip" size={15} />
          {t('askBack.attachments', { files: attachments.join(', ') })}
        </p>
      )}
    </div>
  )
}
