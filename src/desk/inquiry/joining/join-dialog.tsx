import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contacts } from '../../../api/contacts/contact-shapes.ts'
import type { Inquiry } from '../../../api/inquiry/inquiry-shapes.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { Notice } from '../../shell/notice.tsx'
import { instantInWords } from '../../shell/time.ts'
import { troubleInWords } from '../../shell/trouble.ts'
import { useNow } from '../../shell/use-now.ts'
import { useJoin } from '../../wire/joining.ts'
import { bondInWords } from '../contacts/bond-words.ts'
import styles from './joining.module.css'

type Other = Contacts['conversations'][number]

/** Asks which conversation comes into this one; both stand side by side. */
export function JoinDialog({
  inquiry,
  others,
  onClose,
}: {
  inquiry: Inquiry
  others: readonly Other[]
  onClose: () => void
}) {
  const { t, i18n } = useTranslation()
  const now = useNow(60_000)
  const join = useJoin(inquiry.line.id)
  const [chosen, choose] = useState(others.length === 1 ? (others[0]?.inquiryId ?? null) : null)
  const { line } = inquiry
  const when = (at: string): string => instantInWords(at, now, i18n.language)
  return (
    <Dialog title={t('join.title')} onClose={onClose}>
      <p className={styles.lead}>{t('join.lead')}</p>
      <div className={styles.sides}>
        <section>
          <h3>{t('join.here')}</h3>
          <p>
            <b>{line.subject || t('subject.none')}</b>
            <small>
              {line.from.name ?? line.from.address} · {when(line.arrivedAt)} ·{' '}
              {t('join.mails', { count: inquiry.conversation.length + 1 })}
            </small>
          </p>
        </section>
        <Radio.Group label={t('join.other')} value={chosen ?? ''} onChange={choose}>
          <div className={styles.choices}>
            {others.map((one, place) => (
              <Radio
                key={one.inquiryId}
                value={one.inquiryId}
                data-autofocus={place === 0 || undefined}
                label={one.subject || t('subject.none')}
                description={`${one.buyer} · ${when(one.at)} · ${bondInWords(one.by, t)}`}
              />
            ))}
          </div>
        </Radio.Group>
      </div>
      {join.isError && (
        <Notice tone="bad" live>
          {troubleInWords(join.error, t)}
        </Notice>
      )}
      <div className={styles.ends}>
        <Button
          disabled={chosen === null}
          loading={join.isPending}
          onClick={() => chosen !== null && join.mutate(chosen, { onSuccess: onClose })}
        >
          {t('act.join.now')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('act.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
