import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../api/shapes.ts'
import { Act } from '../shell/act.tsx'
import { Notice } from '../shell/notice.tsx'
import { troubleInWords } from '../shell/trouble.ts'
import { useReadAgain } from '../wire/inquiries.ts'
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
      {triage === null && <ReadAgain inquiryId={line.id} role={role} />}
      {line.state === 'open' && (
        <Act variant="default" reason={role} onClick={() => setDiscarding(true)}>
          {t('act.discard')}
        </Act>
      )}
      {discarding && <DiscardDialog inquiryId={line.id} onClose={() => setDiscarding(false)} />}
    </section>
  )
}

/** Worth a press after an update of the program; the mail then shows up in the queue. */
function ReadAgain({ inquiryId, role }: { inquiryId: string; role: string | null }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const readAgain = useReadAgain(inquiryId)
  const press = (): void => readAgain.mutate(undefined, { onSuccess: () => void navigate({ to: '/queue' }) })
  return (
    <>
      <p>{t('draft.none.unreadable.again')}</p>
      {readAgain.isError && (
        <Notice tone="bad" live>
          {troubleInWords(readAgain.error, t)}
        </Notice>
      )}
      <Act variant="default" reason={role} loading={readAgain.isPending} onClick={press}>
        {t('act.readAgain')}
      </Act>
    </>
  )
}
