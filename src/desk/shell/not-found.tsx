import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from './states.tsx'
import { useTitle } from './use-title.ts'

export function NotFound() {
  const { t } = useTranslation()
  useTitle(t('notFound.title'))
  return (
    <main>
      <Empty icon="info" level={1} title={t('notFound.title')}>
        <p>
          <Link to="/queue">{t('notFound.back')}</Link>
        </p>
      </Empty>
    </main>
  )
}
