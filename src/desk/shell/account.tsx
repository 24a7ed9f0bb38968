import { ActionIcon, Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession, useSignOut } from '../wire/session.ts'
import { Icon } from './icons.tsx'

/** Who is signed in, and the way out. */
export function Account() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data } = useSession()
  const signOut = useSignOut()
  if (!data) return null
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('account.open', { name: data.staff.name })}>
          <Icon name="person" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('account.who', { name: data.staff.name, role: t(`role.${data.staff.role}`) })}</Menu.Label>
        <Menu.Item onClick={() => void navigate({ to: '/settings' })} leftSection={<Icon name="settings" />}>
          {t('nav.settings')}
        </Menu.Item>
        <Menu.Item onClick={() => signOut.mutate()} leftSection={<Icon name="right" />}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
