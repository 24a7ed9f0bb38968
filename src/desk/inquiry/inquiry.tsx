import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../api/inquiry/inquiry-shapes.ts'
import type { View } from '../../core/view.ts'
import { useKeys } from '../keys/listen.ts'
import { Failed, Loading } from '../shell/states.tsx'
import { useFetchAhead, useInquiry } from '../wire/inquiries.ts'
import { ManagerRequests } from './acts/manager-requests.tsx'
import { ClashNotice } from './contacts/clash.tsx'
import { LateWords } from './draft/late-words.tsx'
import { DraftPanel } from './draft/panel.tsx'
import { Head } from './head.tsx'
import styles from './inquiry.module.css'
import { MailPanel } from './mail.tsx'
import { NoDraft } from './no-draft.tsx'
import { PointedProvider } from './pointed.tsx'
import { useNeighbours } from './use-neighbours.ts'
import { Why } from './why.tsx'

/** One inquiry on one screen: the mail, the reply, and why. */
export function InquiryScreen() {
  const { id } = useParams({ from: '/frame/inquiries/$id' })
  const { view = 'queue' } = useSearch({ from: '/frame/inquiries/$id' })
  const inquiry = useInquiry(id)
  if (inquiry.data) return <Loaded key={id} inquiry={inquiry.data} view={view} />
  return (
    <div className={styles.page}>
      {inquiry.isError ? <Failed error={inquiry.error} again={() => void inquiry.refetch()} /> : <Waiting />}
    </div>
  )
}

function Waiting() {
  return (
    <div className={styles.columns}>
      <Loading rows={4} height={120} />
      <Loading rows={3} height={160} />
      <Loading rows={6} height={70} />
    </div>
  )
}

function Loaded({ inquiry, view }: { inquiry: Inquiry; view: View }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { previous, next } = useNeighbours(inquiry.line.id)
  useFetchAhead([next, previous])
  const goTo = (id: string | null): (() => void) | null =>
    id === null ? null : () => void navigate({ to: '/inquiries/$id', params: { id }, search: true })
  const goNext = goTo(next)
  const goPrevious = goTo(previous)
  useKeys({ next: () => goNext?.(), previous: () => goPrevious?.(), open: () => goNext?.() })
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  const { draft } = inquiry
  return (
    <div className={styles.page}>
      <Head inquiry={inquiry} view={view} goPrevious={goPrevious} goNext={goNext} />
      <PointedProvider text={inquiry.triage?.text ?? ''}>
        <div className={styles.columns}>
          <div className={styles.column}>
            <MailPanel inquiry={inquiry} />
          </div>
          <div className={styles.column}>
            <ManagerRequests inquiry={inquiry} />
            <ClashNotice contacts={inquiry.contacts} />
            <LateWords inquiryId={inquiry.line.id} draftId={draft?.id ?? null} />
            {draft === null ? (
              <NoDraft inquiry={inquiry} />
            ) : (
              <DraftPanel key={draft.id} inquiry={inquiry} draft={draft} goNext={goNext} />
            )}
          </div>
          {(inquiry.triage !== null || inquiry.conversation.length + inquiry.acts.notes.length > 0) && (
            <aside className={styles.column} aria-label={t('why.label')}>
              <Why inquiry={inquiry} />
            </aside>
          )}
        </div>
      </PointedProvider>
    </div>
  )
}
