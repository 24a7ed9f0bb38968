import { ActionIcon, type MantineColorScheme, SegmentedControl, Tooltip, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, speak } from '../language.ts'
import { Icon } from './icons.tsx'

const NEXT_SCHEME = { auto: 'light', light: 'dark', dark: 'auto' } as const
const SCHEME_ICON = { auto: 'auto', light: 'sun', dark: 'moon' } as const
const LANGUAGE_CHOICES = LANGUAGES.map(({ tag, name }) => ({ value: tag, label: name }))

/** Every language that has its words, at once and without a reload. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('language')}
      data={LANGUAGE_CHOICES}
      value={i18n.language}
      onChange={speak}
    />
  )
}

/** One button that goes round: as the system, light, dark. */
export function SchemeButton() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const words = t(`scheme.${colorScheme}`)
  return (
    <Tooltip label={words}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={words}
        onClick={() => setColorScheme(NEXT_SCHEME[colorScheme])}
      >
        <Icon name={SCHEME_ICON[colorScheme]} />
      </ActionIcon>
    </Tooltip>
  )
}

/** The same choice spelled out, for the settings. */
export function SchemeChoice() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const schemes: MantineColorScheme[] = ['auto', 'light', 'dark']
  return (
    <SegmentedControl
      aria-label={t('settings.scheme')}
      data={schemes.map((value) => ({ value, label: t(`settings.scheme.${value}`) }))}
      value={colorScheme}
      onChange={(value) => setColorScheme(value)}
    />
  )
}
