import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../../api/inquiry/inquiry-shapes.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { Notice } from '../../shell/notice.tsx'
import { instantInWords } from '../../shell/time.ts'
import { troubleInWords } from '../../shell/trouble.ts'
import { useNow } from '../../shell/use-now.ts'
import { useSplit } from '../../wire/joining.ts'
import styles from './joining.module.css'

interface Mail {
  readonly mailId: string
  readonly at: string
  readonly from: string | null
  readonly subject: string
  readonly direction: 'in' | 'out'
}

/** Asks before another conversation begins with this mail; what stays and what goes stand side by side. */
export function SplitDialog({ inquiry, onClose }: { inquiry: Inquiry; onClose: () => void }) {
  const { t } = useTranslation()
  const split = useSplit(inquiry.line.id)
  const { line, mail, conversation } = inquiry
  const { arrivedAt: at, subject, from } = line
  const own: Mail = { mailId: mail.id, at, from: from.name ?? from.address, subject, direction: 'in' }
  return (
    <Dialog title={t('split.title')} onClose={onClose}>
      <p className={styles.lead}>{t('split.lead')}</p>
      <div className={styles.sides}>
        <Side title={t('split.stays')} mails={conversation.filter((one) => one.at < at)} />
        <Side title={t('split.goes')} mails={[own, ...conversation.filter((one) => one.at >= at)]} />
      </div>
      {split.isError && (
        <Notice tone="bad" live>
          {troubleInWords(split.error, t)}
        </Notice>
      )}
      <div className={styles.ends}>
        <Button
          data-autofocus
          loading={split.isPending}
          onClick={() => split.mutate(undefined, { onSuccess: onClose })}
        >
          {t('act.split.now')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('act.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}

function Side({ title, mails }: { title: string; mails: readonly Mail[] }) {
  const { t, i18n } = useTranslation()
  const now = useNow(60_000)
  return (
    <section>
      <h3>{title}</h3>
      <ol>
        {mails.map((one) => (
          <li key={one.mailId}>
            <b>{one.subject || t('subject.none')}</b>
            <small>
              {one.direction === 'out' ? t('conversation.us') : (one.from ?? t('from.unknown'))} ·{' '}
              {instantInWords(one.at, now, i18n.language)}
            </small>
          </li>
        ))}
      </ol>
    </section>
  )
}
