import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../api/shapes.ts'
import { Act } from '../shell/act.tsx'
import { useMay } from '../wire/session.ts'
import { DiscardDialog } from './discard.tsx'
import styles from './no-draft.module.css'

/** In the place of a reply: why there is none, and what one can do. */
export function NoDraft({ inquiry: { line, triage } }: { inquiry: Inquiry }) {
  const { t } = useTranslation()
  const [discarding, setDiscarding] = useState(false)
  const role = useMay('staff') ? null : t('why.role.staff')
  const why = triage === null ? 'unreadable' : triage.kind
  return (
    <section className={styles.none} aria-labelledby="draft-title">
      <h2 id="draft-title">{t('draft.none.title')}</h2>
      <p>{t(`draft.none.${why}`, { defaultValue: t('draft.none.other') })}</p>
      {line.state === 'open' && (
        <Act variant="default" reason={role} onClick={() => setDiscarding(true)}>
          {t('act.discard')}
        </Act>
      )}
      {discarding && <DiscardDialog inquiryId={line.id} onClose={() => setDiscarding(false)} />}
    </section>
  )
}
