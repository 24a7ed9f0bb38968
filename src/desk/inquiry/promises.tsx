import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../api/inquiry/inquiry-shapes.ts'
import { wordingFor } from '../../core/desk-language.ts'
import { Act } from '../shell/act.tsx'
import { Notice } from '../shell/notice.tsx'
import { ReasonDialog } from '../shell/reason-dialog.tsx'
import { useReasons } from '../shell/reasons.ts'
import { ReplyBy } from '../shell/reply-by.tsx'
import { dayAndTime } from '../shell/time.ts'
import { troubleInWords } from '../shell/trouble.ts'
import { useNow } from '../shell/use-now.ts'
import { useEndPromise } from '../wire/promises.ts'
import { useMay } from '../wire/session.ts'
import styles from './promises.module.css'
import { Section } from './section.tsx'

type Owed = Inquiry['promises'][number]

/** What we owe this buyer, the first due first; behind it what became of earlier promises. */
export function Promises({ inquiry }: { inquiry: Inquiry }) {
  const { t } = useTranslation()
  const { promises, endedPromises } = inquiry
  return (
    <Section title={t('promises.title')} end={promises.length}>
      <ol className={styles.promises}>
        {promises.map((promise) => (
          <One key={promise.id} inquiryId={inquiry.line.id} promise={promise} />
        ))}
        {endedPromises.map((promise) => (
          <Ended key={promise.id} promise={promise} />
        ))}
      </ol>
    </Section>
  )
}

function One({ inquiryId, promise }: { inquiryId: string; promise: Owed }) {
  const { t, i18n } = useTranslation()
  const now = useNow(30_000)
  const [asking, ask] = useState(false)
  const end = useEndPromise(inquiryId, promise.id)
  const role = useMay('staff') ? null : t('why.role.staff')
  return (
    <li data-late={Date.parse(promise.due) <= now}>
      <span className={styles.what}>{wordingFor(promise.what, i18n.language)}</span>
      <span className={styles.due}>
        <ReplyBy at={promise.due} now={now} />
        <time dateTime={promise.due}>{dayAndTime(promise.due, i18n.language)}</time>
      </span>
      <WhyThen reasons={promise.reasons} />
      <span className={styles.acts}>
        <Act
          size="xs"
          variant="default"
          reason={role}
          loading={end.isPending}
          onClick={() => end.mutate({ end: 'kept' })}
        >
          {t('promises.kept')}
        </Act>
        <Act size="xs" variant="default" reason={role} onClick={() => ask(true)}>
          {t('promises.withdrawn')}
        </Act>
      </span>
      {end.isError && !asking && <Notice tone="bad">{troubleInWords(end.error, t)}</Notice>}
      {asking && (
        <ReasonDialog
          title={t('promises.withdrawn.title')}
          field={{ label: t('promises.why'), description: t('promises.why.why'), maxLength: 300, first: true }}
          act={{ label: t('promises.withdrawn') }}
          sending={end}
          refusal={(words) => (words.trim() === '' ? t('promises.why.none') : null)}
          onAct={(words) => end.mutate({ end: 'withdrawn', reason: words.trim() }, { onSuccess: () => ask(false) })}
          onClose={() => ask(false)}
        >
          <p>{wordingFor(promise.what, i18n.language)}</p>
        </ReasonDialog>
      )}
    </li>
  )
}

/** Why it is due on that day. */
function WhyThen({ reasons }: Pick<Owed, 'reasons'>) {
  const words = useReasons()
  if (reasons.length === 0) return null
  return (
    <ul className={styles.reasons}>
      {reasons.map(({ rule, because, evidence }) => (
        <li key={`${rule} ${evidence}`}>
          {words.reason(because)} {evidence !== '' && `(${evidence})`}
        </li>
      ))}
    </ul>
  )
}

function Ended({ promise }: { promise: Inquiry['endedPromises'][number] }) {
  const { t, i18n } = useTranslation()
  return (
    <li data-ended={promise.how}>
      <span className={styles.what}>{wordingFor(promise.what, i18n.language)}</span>
      <span className={styles.due}>
        {t(`promises.ended.${promise.how}`)}
        <time dateTime={promise.at}>{dayAndTime(promise.at, i18n.language)}</time>
      </span>
    </li>
  )
}
