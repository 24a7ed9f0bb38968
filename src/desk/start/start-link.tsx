import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Icon } from '../shell/icons.tsx'
import { useStart } from '../wire/house.ts'
import { useMay } from '../wire/session.ts'

/** The way to the first steps, for whoever may do them, until they are done. */
export function StartLink() {
  const { t } = useTranslation()
  const manages = useMay('manager')
  const { data: start } = useStart(manages)
  if (!manages || start === undefined || start.done || start.demo) return null
  return (
    <Link to="/start">
      <Icon name="start" />
      <span>{t('nav.start')}</span>
    </Link>
  )
}
