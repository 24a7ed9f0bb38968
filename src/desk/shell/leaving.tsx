import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Leaving } from '../../api/draft/draft-shapes.ts'
import { useKeys } from '../keys/listen.ts'
import { useUndo } from '../wire/draft.ts'
import { useLeaving } from '../wire/leaving.ts'
import { Act } from './act.tsx'
import { Icon } from './icons.tsx'
import styles from './leaving.module.css'
import { Notice } from './notice.tsx'
import { troubleInWords } from './trouble.ts'
import { useNow } from './use-now.ts'

/** What one approved a moment ago and to whom it goes, on whatever screen one is by now; there it can be taken back. */
export function LeavingMails() {
  const { t } = useTranslation()
  const open: { id?: string } = useParams({ strict: false })
  // The page of the inquiry itself says more about it.
  const elsewhere = useLeaving().filter(
    ({ inquiryId, stoppedBy }) => inquiryId !== open.id && (stoppedBy === null || stoppedBy !== open.id),
  )
  return (
    <div className={styles.place} role="status">
      {elsewhere.map((mail, place) =>
        mail.stoppedBy === null ? (
          <LeavingMail key={mail.approvalId} mail={mail} latest={place === elsewhere.length - 1} />
        ) : (
          <Notice key={mail.approvalId} tone="warn">
            {t('leaving.stopped', { name: mail.to })}{' '}
            <Link to="/inquiries/$id" params={{ id: mail.stoppedBy }} search={{}}>
              {t('leaving.stopped.open')}
            </Link>
          </Notice>
        ),
      )}
    </div>
  )
}

function LeavingMail({ mail, latest }: { mail: Leaving['lines'][number]; latest: boolean }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { inquiryId, approvalId, to, until } = mail
  const left = Math.ceil((Date.parse(until) - useNow(250)) / 1000)
  const undo = useUndo(inquiryId)
  const press = async (): Promise<void> => {
    if (undo.isPending) return
    const draft = await undo.mutateAsync(approvalId).catch(() => null)
    if (draft !== null) void navigate({ to: '/inquiries/$id', params: { id: inquiryId }, search: {} })
  }
  useKeys(latest && left > 0 ? { undo: () => void press() } : {})
  if (left <= 0) return null
  return (
    <Notice
      tone={undo.isError ? 'bad' : 'good'}
      end={
        <Act
          size="xs"
          variant="default"
          loading={undo.isPending}
          leftSection={<Icon name="undo" size={15} />}
          onClick={() => void press()}
        >
          {t('act.undo')}
        </Act>
      }
    >
      {undo.isError ? troubleInWords(undo.error, t) : t('leaving.to', { name: to })}{' '}
      <span aria-hidden="true">{t('leaving.in', { count: left })}</span>
    </Notice>
  )
}
