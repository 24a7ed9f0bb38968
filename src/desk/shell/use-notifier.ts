import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../api/inquiry/inquiry-shapes.ts'
import type { InquiryLine } from '../../api/inquiry/queue-shapes.ts'
import icon from '../icon.svg'
import { ask } from '../wire/ask.ts'
import { serverNow } from '../wire/clock.ts'
import { useStaffSettings } from '../wire/settings.ts'

/** More than this many at once are told as a number. */
const MOST = 3

/** Milliseconds: what arrived before is an old mailbox that is being read. */
const NEW = 3_600_000

/** Tells of inquiries outside the window, for people who switched that on and look at something else. */
export function useNotifier(): (inquiryIds: readonly string[]) => void {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { notifications } = useStaffSettings()
  const tell = (title: string, options: NotificationOptions, open: () => void): void => {
    new Notification(title, { icon, ...options }).addEventListener('click', () => {
      window.focus()
      open()
    })
  }
  const tellOf = (lines: readonly InquiryLine[]): void => {
    if (lines.length > MOST) {
      tell(t('notify.many', { count: lines.length }), { tag: 'many' }, () => void navigate({ to: '/queue' }))
      return
    }
    for (const { id, tier, from, subject } of lines) {
      const name = from.name ?? from.address ?? t('from.unknown')
      // One window of several tells of each.
      tell(t('notify.one', { tier, name }), { body: subject, tag: id }, () => {
        void navigate({ to: '/inquiries/$id', params: { id }, search: {} })
      })
    }
  }
  return (inquiryIds) => {
    if (!notifications || !document.hidden || Notification.permission !== 'granted') return
    void linesOf(inquiryIds).then((lines) => tellOf(lines.filter(isNew)))
  }
}

async function linesOf(ids: readonly string[]): Promise<InquiryLine[]> {
  const read = await Promise.allSettled(ids.map((id) => ask<Inquiry>('GET', `/inquiries/${id}`)))
  return read.flatMap((one) => (one.status === 'fulfilled' ? [one.value.line] : []))
}

function isNew({ state, tier, arrivedAt }: InquiryLine): boolean {
  return state === 'open' && tier !== null && serverNow() - Date.parse(arrivedAt) < NEW
}
