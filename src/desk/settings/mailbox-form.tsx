import { Button, NativeSelect, PasswordInput, Switch, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordingFor } from '../../core/desk-language.ts'
import { Notice } from '../shell/notice.tsx'
import { troubleInWords } from '../shell/trouble.ts'
import { useAddMailbox, useMailboxPresets, useTestMailbox } from '../wire/house.ts'
import { type MailboxFields, mailboxOf, NO_FIELDS, withAddress, withPassword, withProvider } from './mailbox-fields.ts'
import { MailboxTest } from './mailbox-test.tsx'
import { PasswordNote } from './password-note.tsx'
import { ServerForm } from './server-form.tsx'
import styles from './settings.module.css'

/** Asks for all that reading a mailbox and sending from it needs; it is tested before it is added. */
export function MailboxForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const [fields, setFields] = useState(NO_FIELDS)
  const test = useTestMailbox()
  const add = useAddMailbox()
  const mailbox = mailboxOf(fields)
  const addIt = (): void => add.mutate(mailbox, { onSuccess: onDone })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    add.reset()
    test.mutate(mailbox, { onSuccess: ({ imap, smtp }) => imap.ok && smtp?.ok !== false && addIt() })
  }
  const change = (changed: MailboxFields): void => {
    setFields(changed)
    test.reset()
  }
  const trouble = test.error ?? add.error
  return (
    <form className={styles.card} onSubmit={submit}>
      <h2>{t('mailboxes.add')}</h2>
      <Account fields={fields} onChange={change} />
      <Servers fields={fields} onChange={change} />
      {trouble !== null && (
        <Notice tone="bad" live>
          {troubleInWords(trouble, t)}
        </Notice>
      )}
      {test.isPending && (
        <Notice tone="quiet" live>
          {t(fields.sends ? 'mailTest.running' : 'mailTest.running.reads', {
            imap: fields.imap.host,
            smtp: fields.smtp.host,
          })}
        </Notice>
      )}
      {test.data && <MailboxTest tested={test.data} />}
      <div className={styles.ends}>
        <Button type="submit" loading={test.isPending || add.isPending}>
          {t('mailboxes.add.now')}
        </Button>
        {test.data?.imap.ok === true && test.data.smtp?.ok === false && (
          <Button variant="default" loading={add.isPending} onClick={addIt}>
            {t('mailboxes.add.anyway')}
          </Button>
        )}
        {/* What a test that nobody waits for any more finds is not looked at. */}
        <Button variant="default" onClick={test.isPending ? test.reset : onDone}>
          {t(test.isPending ? 'mailTest.stop' : 'act.cancel')}
        </Button>
      </div>
    </form>
  )
}

interface Part {
  readonly fields: MailboxFields
  readonly onChange: (fields: MailboxFields) => void
}

/** What a person knows by heart: the address, whose mail it is, and the password. */
function Account({ fields, onChange }: Part) {
  const { t, i18n } = useTranslation()
  const presets = useMailboxPresets().data?.lines ?? []
  const preset = presets.find(({ id }) => id === fields.provider)
  const providers = presets.map(({ id, name }) => ({ value: id, label: wordingFor(name, i18n.language) }))
  return (
    <>
      <TextInput
        label={t('field.address')}
        description={t('field.address.why')}
        type="email"
        required
        value={fields.address}
        onChange={(event) => onChange(withAddress(fields, event.currentTarget.value.trim(), presets))}
      />
      <NativeSelect
        label={t('field.provider')}
        description={t('field.provider.why')}
        data={[{ value: '', label: t('field.provider.other') }, ...providers]}
        value={fields.provider}
        onChange={(event) =>
          onChange(
            withProvider(
              fields,
              presets.find(({ id }) => id === event.currentTarget.value),
            ),
          )
        }
      />
      {preset && <PasswordNote preset={preset} />}
      <PasswordInput
        label={t('mailboxes.password')}
        description={preset ? null : t('field.password.why')}
        autoComplete="new-password"
        required
        value={fields.imap.password}
        onChange={(event) => onChange(withPassword(fields, event.currentTarget.value))}
      />
    </>
  )
}

/** What a known provider fills in by itself. */
function Servers({ fields, onChange }: Part) {
  const { t } = useTranslation()
  return (
    <details key={fields.provider} className={styles.servers} open={fields.provider === ''}>
      <summary>{t('mailboxes.servers')}</summary>
      <ServerForm title={t('mailboxes.imap')} fields={fields.imap} onChange={(imap) => onChange({ ...fields, imap })} />
      <Switch
        label={t('mailboxes.sends')}
        description={t('mailboxes.sends.why')}
        checked={fields.sends}
        onChange={(event) => onChange({ ...fields, sends: event.currentTarget.checked })}
      />
      {fields.sends && (
        <>
          <ServerForm
            title={t('mailboxes.smtp')}
            fields={fields.smtp}
            onChange={(smtp) => onChange({ ...fields, smtp })}
          />
          <PasswordInput
            label={t('mailboxes.smtpPassword')}
            description={t('mailboxes.smtpPassword.why')}
            autoComplete="new-password"
            required
            value={fields.smtp.password}
            onChange={(event) => onChange({ ...fields, smtp: { ...fields.smtp, password: event.currentTarget.value } })}
          />
        </>
      )}
    </details>
  )
}
