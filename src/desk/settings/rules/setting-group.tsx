import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './rules.module.css'
import { SettingName } from './setting-name.tsx'
import { isUnfinished, keyOf, type Setting, type Typed, wishesOf } from './wishes.ts'

/** The numbers of one group, folded away until they are looked for. */
export function SettingGroup({
  group,
  settings,
  typed,
  onTurn,
}: {
  group: string
  settings: readonly Setting[]
  typed: Typed
  onTurn: (key: string, text: string) => void
}) {
  const { t } = useTranslation()
  const turned = wishesOf(settings, typed).length
  return (
    <details className={styles.group} open={group === 'tiers'}>
      <summary>
        <h3>{t(`settingGroup.${group}`, { defaultValue: group })}</h3>
        {turned > 0 && <span className={styles.turned}>{t('rules.turned', { count: turned })}</span>}
      </summary>
      <ul className={styles.settings}>
        {settings.map((setting) => (
          <Row key={keyOf(setting)} setting={setting} text={typed[keyOf(setting)]} onTurn={onTurn} />
        ))}
      </ul>
    </details>
  )
}

function Row({
  setting,
  text,
  onTurn,
}: {
  setting: Setting
  text: string | undefined
  onTurn: (key: string, text: string) => void
}) {
  const { t } = useTranslation()
  const key = keyOf(setting)
  const isTurned = text !== undefined && text.trim() !== String(setting.value)
  const nameId = `setting-${key}`
  return (
    <li data-turned={isTurned}>
      <span className={styles.name} id={nameId}>
        <SettingName setting={setting} />
      </span>
      {isTurned && <span className={styles.was}>{t('rules.was', { value: setting.value })}</span>}
      <TextInput
        className={styles.number ?? ''}
        aria-labelledby={nameId}
        inputMode="numeric"
        maxLength={5}
        value={text ?? String(setting.value)}
        error={isUnfinished(text)}
        onChange={(event) => onTurn(key, event.currentTarget.value)}
      />
    </li>
  )
}
