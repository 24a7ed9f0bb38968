import type { ArrivedMail, Cursor, MailboxReport, Watch } from '../../src/mail/inbox/arrived.ts'
import { wait } from '../../src/mail/inbox/wait.ts'
import { openAccessTokens } from '../../src/mail/oauth.ts'

/** Stands in for the job that owns the database: takes mails, moves cursors, knows what it has. */
export interface Arrivals {
  readonly mails: readonly ArrivedMail[]
  readonly reports: readonly MailboxReport[]
  /** Subjects in the order they came. */
  subjects(): string[]
  /** Resolves as soon as the condition holds. */
  until(condition: () => boolean): Promise<void>
  readonly watch: Omit<Watch, 'settings' | 'secrets' | 'signal'>
}

export function takeArrivals(): Arrivals {
  const mails: ArrivedMail[] = []
  const reports: MailboxReport[] = []
  const cursors = new Map<string, Cursor>()
  const waiting = new Set<() => void>()
  const changed = () => {
    for (const check of waiting) check()
  }
  return {
    mails,
    reports,
    subjects: () => mails.map(({ raw }) => /^Subject: (.*)$/m.exec(Buffer.from(raw).toString())?.[1]?.trim() ?? ''),
    until: (condition) =>
      new Promise((resolve) => {
        const check = () => {
          if (!condition()) return
          waiting.delete(check)
          resolve()
        }
        waiting.add(check)
        check()
      }),
    watch: {
      cursor: async (folder) => cursors.get(folder) ?? null,
      receive: async (batch) => {
        for (const mail of batch) {
          mails.push(mail)
          cursors.set(mail.folder, mail)
        }
        changed()
      },
      report: (report) => {
        reports.push(report)
        changed()
      },
      random: () => 0,
      wait,
      tokens: openAccessTokens(),
    },
  }
}
