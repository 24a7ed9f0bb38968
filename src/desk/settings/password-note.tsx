import { useTranslation } from 'react-i18next'
import type { MailboxPreset } from '../../api/house/house-shapes.ts'
import { Notice } from '../shell/notice.tsx'

/** Which password this provider takes, and where to get it: the one most people type first is refused. */
export function PasswordNote({ preset }: { preset: MailboxPreset }) {
  const { t } = useTranslation()
  return (
    <Notice tone={preset.password === 'oauth' ? 'warn' : 'quiet'}>
      {t(`mailPassword.${preset.password}`)}{' '}
      <a href={preset.help} target="_blank" rel="noreferrer">
        {t('mailPassword.help', { host: new URL(preset.help).hostname })}
      </a>
    </Notice>
  )
}
