import { useTranslation } from 'react-i18next'
import type { Drafted } from '../../../api/rules/rule-shapes.ts'
import { ReasonDialog } from '../../shell/reason-dialog.tsx'
import { usePublish } from '../../wire/rules.ts'
import styles from './rules.module.css'
import { SettingName } from './setting-name.tsx'
import { keyOf, type Setting } from './wishes.ts'

/** Asks why before a draft comes into force. */
export function PublishDialog({
  draft,
  settings,
  onPublished,
  onClose,
}: {
  draft: Drafted
  settings: readonly Setting[]
  onPublished: () => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const publish = usePublish()
  const done = (): void => {
    onClose()
    onPublished()
  }
  const wanted = new Map(draft.wishes.map((wish) => [keyOf(wish), wish.value]))
  return (
    <ReasonDialog
      title={t('publish.title')}
      field={{ label: t('publish.comment'), description: t('publish.comment.why'), maxLength: 500, first: true }}
      act={{ label: t('act.publish.now') }}
      sending={publish}
      refusal={(comment) => (comment.trim() === '' ? t('publish.sayWhy') : null)}
      onAct={(comment) => publish.mutate({ ...draft, comment }, { onSuccess: done })}
      onClose={onClose}
    >
      <p>{t('publish.lead')}</p>
      <ul className={styles.turns}>
        {settings
          .filter((setting) => wanted.has(keyOf(setting)))
          .map((setting) => (
            <li key={keyOf(setting)}>
              <span className={styles.name}>
                <SettingName setting={{ ...setting, because: '' }} />
              </span>
              <span>{t('rules.fromTo', { before: setting.value, after: wanted.get(keyOf(setting)) })}</span>
            </li>
          ))}
      </ul>
    </ReasonDialog>
  )
}
