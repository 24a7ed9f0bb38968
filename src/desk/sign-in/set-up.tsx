import { Button, PasswordInput, TextInput } from '@mantine/core'
import { Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../shell/notice.tsx'
import { troubleInWords } from '../shell/trouble.ts'
import { SHORTEST_PASSWORD, useSetUp, useStatus } from '../wire/session.ts'
import { Gate } from './gate.tsx'

/** An invitation is taken up: the link carries its token behind `#`, so that it never reaches a server's log. */
export function SetUpScreen() {
  const { t } = useTranslation()
  const setUp = useSetUp()
  const demo = useStatus().data?.demo === true
  const [token] = useState(() => new URLSearchParams(location.hash.slice(1)).get('token') ?? '')
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const tooShort = password !== '' && password.length < SHORTEST_PASSWORD
  if (setUp.isSuccess) return <Navigate to={demo ? '/queue' : '/start'} replace />
  return (
    <Gate title={t('setUp.title')} onSubmit={() => setUp.mutate({ token, name, password })}>
      {token === '' && <Notice tone="warn">{t('setUp.noToken')}</Notice>}
      {setUp.isError && (
        <Notice tone="bad" live>
          {troubleInWords(setUp.error, t)}
        </Notice>
      )}
      <TextInput
        label={t('field.name')}
        description={t('setUp.name.why')}
        autoComplete="username"
        required
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('field.password')}
        description={t('setUp.password.why', { count: SHORTEST_PASSWORD })}
        error={tooShort && t('setUp.password.short')}
        autoComplete="new-password"
        required
        minLength={SHORTEST_PASSWORD}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" loading={setUp.isPending} disabled={token === ''} fullWidth>
        {t('setUp.act')}
      </Button>
    </Gate>
  )
}
