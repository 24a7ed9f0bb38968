import { useTranslation } from 'react-i18next'
import { useConnectionLost } from '../wire/connection.ts'
import { useStatus } from '../wire/session.ts'
import { Banner } from './banner.tsx'

/** What everybody must know before they press anything: the demo, sending that is not on, a lost connection. */
export function Banners() {
  const { t } = useTranslation()
  const { data: status } = useStatus()
  const lost = useConnectionLost()
  return (
    <>
      {status?.demo && <Banner tone="demo">{t('banner.demo')}</Banner>}
      {status && !status.demo && status.sendMode !== 'on' && (
        <Banner tone="warn">{t(`banner.sendMode.${status.sendMode}`)}</Banner>
      )}
      <div role="status">{lost && <Banner tone="bad">{t('banner.lost')}</Banner>}</div>
    </>
  )
}
