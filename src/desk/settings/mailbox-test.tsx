import { useTranslation } from 'react-i18next'
import type { MailboxTested } from '../../api/house/house-shapes.ts'
import { Notice } from '../shell/notice.tsx'
import { MailboxTrouble } from './mailbox-trouble.tsx'

type Part = MailboxTested['imap']

/** What the test found, for reading and for sending: what stands in the way, what to do, and the server's own words. */
export function MailboxTest({ tested: { imap, smtp } }: { tested: MailboxTested }) {
  const { t } = useTranslation()
  return (
    <>
      <Tested part={imap} name={t('mailboxes.imap')} good={t('mailTest.reads', { count: imap.mails ?? 0 })} />
      {smtp !== null && <Tested part={smtp} name={t('mailboxes.smtp')} good={t('mailTest.sends')} />}
    </>
  )
}

function Tested({ part, name, good }: { part: Part; name: string; good: string }) {
  if (part.ok) {
    return (
      <Notice tone="good" live>
        <b>{name}</b> {good}
      </Notice>
    )
  }
  return (
    <Notice tone="bad" live>
      <MailboxTrouble name={name} problem={{ trouble: part.trouble ?? 'other', answer: part.answer }} />
    </Notice>
  )
}
