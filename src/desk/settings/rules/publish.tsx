import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Drafted } from '../../../api/rule-shapes.ts'
import { Act } from '../../shell/act.tsx'
import { Dialog } from '../../shell/dialog.tsx'
import { Notice } from '../../shell/notice.tsx'
import { troubleInWords } from '../../shell/trouble.ts'
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
  const [comment, setComment] = useState('')
  const publish = usePublish()
  const done = (): void => {
    onClose()
    onPublished()
  }
  const wanted = new Map(draft.wishes.map((wish) => [keyOf(wish), wish.value]))
  return (
    <Dialog title={t('publish.title')} onClose={onClose}>
      <div className={styles.body}>
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
        <Textarea
          autoFocus
          label={t('publish.comment')}
          description={t('publish.comment.why')}
          maxLength={500}
          rows={3}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        {publish.isError && (
          <Notice tone="bad" live>
            {troubleInWords(publish.error, t)}
          </Notice>
        )}
        <div className={styles.ends}>
          <Button variant="default" onClick={onClose}>
            {t('act.cancel')}
          </Button>
          <Act
            loading={publish.isPending}
            reason={comment.trim() === '' ? t('publish.sayWhy') : null}
            onClick={() => publish.mutate({ ...draft, comment }, { onSuccess: done })}
          >
            {t('act.publish.now')}
          </Act>
        </div>
      </div>
    </Dialog>
  )
}
