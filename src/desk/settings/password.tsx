import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../shell/notice.tsx'
import { troubleInWords } from '../shell/trouble.ts'
import { SHORTEST_PASSWORD, useChangePassword } from '../wire/session.ts'
import styles from './settings.module.css'

const EMPTY = { present: '', password: '' }

/** Changes one's own password. */
export function Password() {
  const { t } = useTranslation()
  const [given, setGiven] = useState(EMPTY)
  const change = useChangePassword()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    change.mutate(given, { onSuccess: () => setGiven(EMPTY) })
  }
  return (
    <form className={styles.card} onSubmit={submit}>
      <h2>{t('password.title')}</h2>
      <div className={styles.twins}>
        <PasswordInput
          label={t('password.present')}
          autoComplete="current-password"
          required
          value={given.present}
          onChange={(event) => setGiven({ ...given, present: event.currentTarget.value })}
        />
        <PasswordInput
          label={t('password.new')}
          placeholder={t('setUp.password.why', { count: SHORTEST_PASSWORD })}
          autoComplete="new-password"
          required
          minLength={SHORTEST_PASSWORD}
          value={given.password}
          onChange={(event) => setGiven({ ...given, password: event.currentTarget.value })}
        />
      </div>
      {change.isError && (
        <Notice tone="bad" live>
          {troubleInWords(change.error, t)}
        </Notice>
      )}
      {change.isSuccess && (
        <Notice tone="good" live>
          {t('password.done')}
        </Notice>
      )}
      <div className={styles.ends}>
        <Button type="submit" variant="default" loading={change.isPending}>
          {t('password.act')}
        </Button>
      </div>
    </form>
  )
}
