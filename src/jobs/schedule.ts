import type { MailReceiver } from './receive-mail.ts'

/** When a job is due: as soon as the bell rings and each second, or by a cron expression in UTC. Each runs at the start too. */
type When = 'rung' | { readonly cron: string }

export interface Job {
  readonly name: string
  readonly when: When
  /** Resolves to true when there is more to do at once. */
  readonly run: (now: Date) => Promise<unknown>
}

/** What each job does, without when. */
export interface Rounds {
  readonly receiver: MailReceiver
  readonly readMails: (now: Date) => Promise<number>
  readonly scoreAgain: (now: Date) => Promise<number>
  readonly sendNext: (now: Date) => Promise<boolean>
  readonly polishNext: (now: Date) => Promise<boolean>
  readonly sweepOutbox: (now: Date) => Promise<unknown>
  readonly noticeLate: (now: Date) => Promise<boolean>
  readonly takeIntoSearch: () => Promise<boolean>
}

/** The one list of what runs when, in the process that works. */
export function schedule(rounds: Rounds): readonly Job[] {
  return [
    { name: 'watch mailboxes', when: 'rung', run: rounds.receiver.look },
    { name: 'read mail', when: 'rung', run: async (now) => (await rounds.readMails(now)) > 0 },
    { name: 'score again', when: 'rung', run: async (now) => (await rounds.scoreAgain(now)) > 0 },
    { name: 'send replies', when: 'rung', run: rounds.sendNext },
    { name: 'polish drafts', when: 'rung', run: rounds.polishNext },
    { name: 'sweep outbox', when: { cron: '* * * * *' }, run: rounds.sweepOutbox },
    {
      name: 'notice late promises',
      when: { cron: '* * * * *' },
      run: rounds.noticeLate,
    },
    { name: 'take into search', when: { cron: '* * * * *' }, run: rounds.takeIntoSearch },
  ]
}
