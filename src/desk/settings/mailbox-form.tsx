import { Button, Switch, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../shell/notice.tsx'
import { troubleInWords } from '../shell/trouble.ts'
import { type NewMailbox, useAddMailbox } from '../wire/house.ts'
import { type ServerFields, ServerForm } from './server-form.tsx'
import styles from './settings.module.css'

const IMAP: ServerFields = { host: '', port: '993', security: 'tls', user: '', password: '' }
const SMTP: ServerFields = { host: '', port: '465', security: 'tls', user: '', password: '' }

/** Asks for all that reading a mailbox and sending from it needs. */
export function MailboxForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const add = useAddMailbox()
  const [address, setAddress] = useState('')
  const [imap, setImap] = useState(IMAP)
  const [smtp, setSmtp] = useState(SMTP)
  const [sends, setSends] = useState(true)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    add.mutate(mailboxOf(address, imap, sends ? smtp : null), { onSuccess: onDone })
  }
  return (
    <form className={styles.card} onSubmit={submit}>
      <h2>{t('mailboxes.add')}</h2>
      <TextInput
        label={t('field.address')}
        description={t('field.address.why')}
        type="email"
        required
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <ServerForm title={t('mailboxes.imap')} fields={imap} onChange={setImap} />
      <Switch
        label={t('mailboxes.sends')}
        description={t('mailboxes.sends.why')}
        checked={sends}
        onChange={(event) => setSends(event.currentTarget.checked)}
      />
      {sends && <ServerForm title={t('mailboxes.smtp')} fields={smtp} onChange={setSmtp} />}
      {add.isError && (
        <Notice tone="bad" live>
          {troubleInWords(add.error, t)}
        </Notice>
      )}
      <div className={styles.ends}>
        <Button type="submit" loading={add.isPending}>
          {t('mailboxes.add.now')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('act.cancel')}
        </Button>
      </div>
    </form>
  )
}

function mailboxOf(address: string, imap: ServerFields, smtp: ServerFields | null): NewMailbox {
  return { address, imap: withPort(imap), smtp: smtp && withPort(smtp) }
}

function withPort(fields: ServerFields): NewMailbox['imap'] {
  return { ...fields, port: Number(fields.port) }
}
