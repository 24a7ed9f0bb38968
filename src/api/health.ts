import type { FastifyReply } from 'fastify'
import { listMailboxes } from '../store/mail/mailboxes.ts'
import type { Deps } from './deps.ts'
import type { Ready } from './shapes.ts'

/**
 * Whether the desk can work: 503 without the database. What else is wrong is said in words, without names or addresses,
 * because anybody may ask.
 */
export async function readReady(deps: Deps, reply: FastifyReply): Promise<Ready> {
  const database = await mailboxIssues(deps).catch(() => null)
  if (database === null) reply.code(503)
  return {
    ready: database !== null,
    issues: [...(database ?? ['The database does not answer.']), ...rulesIssues(deps)],
  }
}

async function mailboxIssues({ db }: Deps): Promise<string[]> {
  const mailboxes = await listMailboxes(db)
  if (mailboxes.length === 0) return ['No mailbox is set up: add one under Settings.']
  const failing = mailboxes.filter(({ state }) => state === 'retrying' || state === 'stopped').length
  const stopped = mailboxes.filter(({ sendProblem }) => sendProblem !== null).length
  const of = (count: number, trouble: string) =>
    count === 0 ? [] : [`${count} of ${mailboxes.length} mailboxes ${trouble}: Settings shows why.`]
  return [...of(failing, 'cannot be read'), ...of(stopped, 'may not send')]
}

function rulesIssues({ rules }: Deps): string[] {
  const { complaints } = rules()
  if (complaints.length === 0) return []
  return [`The rules on disk have ${complaints.length} faults and were not taken: Settings shows them.`]
}
