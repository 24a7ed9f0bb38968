import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ROLES, type Role } from '../../core/roles.ts'
import { choiceOf } from '../choice.ts'
import { Icon } from '../shell/icons.tsx'
import { Notice } from '../shell/notice.tsx'
import { dayAndTime } from '../shell/time.ts'
import { troubleInWords } from '../shell/trouble.ts'
import { useInvite } from '../wire/house.ts'
import styles from './settings.module.css'

/** Makes a link for one new person. It is shown once; whoever opens it chooses a name and a password. */
export function Invite() {
  const { t, i18n } = useTranslation()
  const [role, setRole] = useState<Role>('staff')
  const [copied, setCopied] = useState(false)
  const invite = useInvite()
  const copy = async (link: string): Promise<void> => {
    await navigator.clipboard.writeText(link)
    setCopied(true)
  }
  return (
    <section className={styles.card}>
      <h2>{t('invite.title')}</h2>
      <div className={styles.ends}>
        <NativeSelect
          label={t('field.role')}
          data={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          value={role}
          onChange={(event) => setRole(choiceOf(ROLES, event.currentTarget.value) ?? 'staff')}
        />
        <Button
          loading={invite.isPending}
          onClick={() => {
            setCopied(false)
            invite.mutate(role)
          }}
        >
          {t('invite.act')}
        </Button>
      </div>
      {invite.isError && (
        <Notice tone="bad" live>
          {troubleInWords(invite.error, t)}
        </Notice>
      )}
      {invite.data && (
        <Notice
          tone="good"
          live
          end={
            <Button
              size="xs"
              variant="default"
              leftSection={<Icon name={copied ? 'check' : 'copy'} size={15} />}
              onClick={() => void copy(invite.data.link)}
            >
              {copied ? t('invite.copied') : t('invite.copy')}
            </Button>
          }
        >
          {t('invite.once', { time: dayAndTime(invite.data.expiresAt, i18n.language) })}
          <div className={styles.link}>{invite.data.link}</div>
        </Notice>
      )}
    </section>
  )
}
