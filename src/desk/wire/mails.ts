import { useQuery } from '@tanstack/react-query'
import type { Blocked, Source } from '../../api/mail/mail-shapes.ts'
import type { Preview } from '../../core/preview.ts'
import { ask } from './ask.ts'

/** What the mail asks for from elsewhere and does not get. */
export function useBlocked(mailId: string) {
  return useOfMail<Blocked>(mailId, 'blocked')
}

/** The mail as it came, header first. */
export function useSource(mailId: string) {
  return useOfMail<Source>(mailId, 'source')
}

/** What can be shown of an attached file. */
export function usePreview(mailId: string, index: number) {
  return useOfMail<Preview>(mailId, `attachments/${index}/preview`)
}

/** A mail never changes, so what was read of it holds. */
function useOfMail<T>(mailId: string, path: string) {
  return useQuery({
    queryKey: ['mail', mailId, path],
    queryFn: () => ask<T>('GET', `/mails/${mailId}/${path}`),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
