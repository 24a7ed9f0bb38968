import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../shell/banner.tsx'
import { outlivesPage } from '../../wire/ask.ts'
import { useConnectionLost } from '../../wire/connection.ts'
import { useStaffId } from '../../wire/session.ts'
import { heldWords, onHeldWords, saveHeldWords } from './keepers.ts'
import { wouldBeLost } from './would-be-lost.ts'

/** Keeps typed words from being lost: asks before the page closes over them, tries again once the server is back, and says where they are. */
export function UnsavedWords() {
  const { t } = useTranslation()
  const staffId = useStaffId()
  const held = useSyncExternalStore(onHeldWords, heldWords)
  const lost = useConnectionLost()
  const { id: shown } = useParams({ strict: false })
  useEffect(() => {
    if (!lost) saveHeldWords()
  }, [lost])
  const endangered = held.some(({ keeping, words }) =>
    wouldBeLost({ keeping, carried: outlivesPage(words), reached: !lost }),
  )
  useEffect(() => (endangered ? askBeforeClosing() : undefined), [endangered])
  const elsewhere = held.filter(
    (one) =>
      one.staffId === staffId && one.inquiryId !== shown && one.keeping !== 'unsaved' && one.keeping !== 'saving',
  )
  return (
    <div role="status">
      {elsewhere.map(({ draftId, inquiryId, words }) => (
        <Banner key={draftId} tone="bad">
          {t('unsaved.elsewhere')}{' '}
          <Link to="/inquiries/$id" params={{ id: inquiryId }}>
            {words.subject || t('unsaved.open')}
          </Link>
        </Banner>
      ))}
    </div>
  )
}

/** The browser asks in words of its own; it lets no page choose them. */
function askBeforeClosing(): () => void {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
  window.addEventListener('beforeunload', ask)
  return () => window.removeEventListener('beforeunload', ask)
}
