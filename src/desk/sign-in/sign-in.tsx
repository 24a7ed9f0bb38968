import { Button, PasswordInput, TextInput } from '@mantine/core'
import { Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../shell/notice.tsx'
import { troubleInWords } from '../shell/trouble.ts'
import { useSession, useSignIn, useStatus } from '../wire/session.ts'
import { Gate } from './gate.tsx'

export function SignInScreen() {
  const { t } = useTranslation()
  const { data: session } = useSession()
  const { data: status } = useStatus()
  const signIn = useSignIn()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  if (session) return <Navigate to="/queue" replace />
  return (
    <Gate title={t('signIn.title')} onSubmit={() => signIn.mutate({ name, password })}>
      {status?.needsSetup && <Notice tone="warn">{t('signIn.needsSetup')}</Notice>}
      {signIn.isError && (
        <Notice tone="bad" live>
          {troubleInWords(signIn.error, t)}
        </Notice>
      )}
      <TextInput
        label={t('field.name')}
        autoComplete="username"
        required
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('field.password')}
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" loading={signIn.isPending} fullWidth>
        {t('signIn.act')}
      </Button>
    </Gate>
  )
}
