import { Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../../api/inquiry/inquiry-shapes.ts'
import { Act } from '../../shell/act.tsx'
import { Notice } from '../../shell/notice.tsx'
import { dayAndTime } from '../../shell/time.ts'
import { troubleInWords } from '../../shell/trouble.ts'
import { useAnswer } from '../../wire/acts.ts'
import { useMay } from '../../wire/session.ts'
import styles from './acts.module.css'

type Request = Inquiry['acts']['requests'][number]

/** What managers were asked about this conversation and what they said, above the reply it bears upon. */
export function ManagerRequests({ inquiry: { line, acts } }: { inquiry: Inquiry }) {
  if (acts.requests.length === 0) return null
  return (
    <div className={styles.requests}>
      {acts.requests.map((request) => (
        <Asked key={request.id} inquiryId={line.id} request={request} />
      ))}
    </div>
  )
}

function Asked({ inquiryId, request }: { inquiryId: string; request: Request }) {
  const { t, i18n } = useTranslation()
  const mayAnswer = useMay('manager')
  const { question, by, at, answer } = request
  return (
    <Notice tone={answer === null ? 'warn' : 'good'} live>
      <b>{t('askManager.asked', { name: by })}</b> <small>{dayAndTime(at, i18n.language)}</small>
      <p className={styles.said}>{question}</p>
      {answer && (
        <>
          <b>{t('askManager.answered', { name: answer.by })}</b> <small>{dayAndTime(answer.at, i18n.language)}</small>
          <p className={styles.said}>{answer.text}</p>
        </>
      )}
      {answer === null && mayAnswer && <Answer inquiryId={inquiryId} requestId={request.id} />}
    </Notice>
  )
}

function Answer({ inquiryId, requestId }: { inquiryId: string; requestId: string }) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const answer = useAnswer(inquiryId, requestId)
  const reason = words.trim() === '' ? t('askManager.answer.missing') : null
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (reason === null) answer.mutate(words)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <Textarea
        label={t('askManager.answer')}
        rows={2}
        maxLength={2000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Act type="submit" size="xs" reason={reason} loading={answer.isPending}>
        {t('act.answer')}
      </Act>
      {answer.isError && (
        <Notice tone="bad" live>
          {troubleInWords(answer.error, t)}
        </Notice>
      )}
    </form>
  )
}
