import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { choiceOf } from '../choice.ts'
import type { ServerFields } from './mailbox-fields.ts'
import styles from './settings.module.css'

const SECURITY = ['tls', 'starttls', 'none'] as const

/** Where a mail server is and under which name one signs in there. */
export function ServerForm({
  title,
  fields,
  onChange,
}: {
  title: string
  fields: ServerFields
  onChange: (fields: ServerFields) => void
}) {
  const { t } = useTranslation()
  const change = (part: Partial<ServerFields>): void => onChange({ ...fields, ...part })
  return (
    <fieldset className={styles.fields}>
      <legend>{title}</legend>
      <div className={styles.pair}>
        <TextInput
          label={t('field.host')}
          required
          value={fields.host}
          onChange={(event) => change({ host: event.currentTarget.value.trim() })}
        />
        <TextInput
          label={t('field.port')}
          inputMode="numeric"
          pattern="[0-9]{1,5}"
          required
          value={fields.port}
          onChange={(event) => change({ port: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('field.security')}
          data={SECURITY.map((value) => ({ value, label: t(`security.${value}`) }))}
          value={fields.security}
          onChange={(event) => change({ security: choiceOf(SECURITY, event.currentTarget.value) ?? 'tls' })}
        />
      </div>
      <TextInput
        label={t('field.user')}
        autoComplete="off"
        required
        value={fields.user}
        onChange={(event) => change({ user: event.currentTarget.value.trim() })}
      />
    </fieldset>
  )
}
