import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../api/inquiry/inquiry-shapes.ts'
import { Act } from '../shell/act.tsx'
import { Notice } from '../shell/notice.tsx'
import { troubleInWords } from '../shell/trouble.ts'
import { useReadAgain } from '../wire/inquiries.ts'
import { useBeingAt } from '../wire/presence.ts'
import { useMay } from '../wire/session.ts'
import styles from './no-draft.module.css'

/** In the place of a reply: why there is none, and what one can do. */
export function NoDraft({ inquiry: { line, triage } }: { inquiry: Inquiry }) {
  const { t } = useTranslation()
  useBeingAt(line.id, false)
  const role = useMay('staff') ? null : t('why.role.staff')
  const why = triage === null ? 'unreadable' : triage.kind
  return (
    <section className={styles.none} aria-labelledby="draft-title">
      <h2 id="draft-title">{t('draft.none.title')}</h2>
      <p>{t(`draft.none.${why}`, { defaultValue: t('draft.none.other') })}</p>
      {triage === null && <ReadAgain inquiryId={line.id} role={role} />}
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
