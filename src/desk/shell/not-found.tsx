import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from './states.tsx'

export function NotFound() {
  const { t } = useTranslation()
  return (
    <main>
      <Empty icon="info" title={t('notFound.title')}>
        <p>
          <Link to="/queue">{t('notFound.back')}</Link>
        </p>
      </Empty>
    </main>
  )
}
