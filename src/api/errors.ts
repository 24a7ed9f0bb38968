import { randomUUID } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { Problem } from './shapes.ts'

/** Every refusal: its status, and words that say what to do. */
const REFUSALS = {
  bad_request: [400, 'This request cannot be read. Send JSON as the list of routes describes it.'],
  bad_fields: [400, 'Some fields are not right. Mend them and send again.'],
  bad_place: [400, 'There is no such place in this list. Begin again at the first page.'],
  bad_period: [400, 'These days cannot be reported on. Choose a first and a last day, at most a year apart.'],
  unreadable_text: [400, 'The text holds a character that cannot be stored. Remove it and send again.'],
  invitation_void: [403, 'This link was used, has run out, or was replaced by a newer one. Ask for a new link.'],
  not_signed_in: [401, 'Sign in first.'],
  wrong_name_or_password: [401, 'Name or password is wrong.'],
  not_allowed: [403, 'Your role does not allow this. Ask an administrator.'],
  other_site: [403, 'This request came from another site. Open the desk itself and try there.'],
  not_found: [404, 'There is nothing here: it was removed, or the address is wrong.'],
  not_yourself: [409, 'Nobody may change their own role. Ask another administrator.'],
  last_admin: [409, 'This is the last administrator. Make somebody else one first.'],
  name_taken: [409, 'Somebody has this name already. Choose another.'],
  view_name_taken: [409, 'You keep another list under this name already. Choose another.'],
  snippet_name_taken: [409, 'A snippet in this language has this name already. Choose another.'],
  snippet_changed: [409, 'A colleague changed this snippet after you opened it. Load it again and look at the change.'],
  draft_changed: [409, 'Somebody saved this draft after you opened it. Load it again and look at the change.'],
  already_approved: [409, 'This draft is approved already. Look under Sent what became of it.'],
  buyer_wrote_again: [409, 'The buyer wrote again. Open the newest mail of this conversation and answer that.'],
  no_buyers_morning: [409, 'We do not know when the office of this buyer opens. Approve it to leave now.'],
  inquiry_closed: [409, 'This inquiry is closed. Reopen it first.'],
  not_snoozed: [409, 'This inquiry does not stand aside.'],
  moment_passed: [409, 'This moment has passed. Choose a later one.'],
  not_assignable: [409, 'This person cannot take inquiries: they may only read, or have left. Choose somebody else.'],
  not_your_note: [403, 'Only who wrote this note, or a manager, may remove it.'],
  already_asked: [409, 'A manager has been asked about this already. Wait for the answer.'],
  not_asked: [409, 'This question has been answered already.'],
  cannot_reopen: [409, 'Only an inquiry that was discarded or filed can be reopened.'],
  other_party: [
    409,
    'These are not two conversations with one party, so they are not joined: one buyer would read what another was told.',
  ],
  reply_leaving: [409, 'A reply of this conversation is leaving. Take it back, or wait until it has left.'],
  nothing_before: [409, 'Nothing comes before this mail, so there is nothing to part it from.'],
  conversation_went_on: [
    409,
    'A mail came or went since, so this cannot be taken back in one step. Split the conversation where the other matter begins.',
  ],
  kind_settled: [409, 'Its answer is on the way or has arrived, or a newer mail took its place, so its kind stays.'],
  facts_settled: [409, 'This inquiry does not wait for a reply, so its facts stay. Reopen it first.'],
  not_corrected: [409, 'Nobody has corrected this fact.'],
  not_marked: [409, 'Nobody has said what kind this mail is.'],
  too_late_to_undo: [409, 'The mail has begun to leave or has arrived and cannot be stopped any more.'],
  mail_was_read: [409, 'This mail can be read. Look for it in the queue.'],
  mail_unreadable: [409, 'The mail this answers cannot be read now. Try again in a moment.'],
  no_recipient: [409, 'This mail has no address to answer to.'],
  recipient_unreachable: [409, 'Mail to this address came back: it does not exist. Reach the buyer another way.'],
  mailbox_gone: [409, 'The mailbox the buyer wrote to is no longer in use. Add it again under Settings.'],
  mailbox_in_use: [409, 'This address is in use already. Remove it first.'],
  demo_only: [
    409,
    'In the demo nothing leaves this machine, so no mailbox can be added. Set ASKBACK_DEMO=off and start again.',
  ],
  set_elsewhere: [409, 'This mailbox comes from the settings of the server. Remove it there and start again.'],
  sending_set_elsewhere: [
    409,
    'Sending is set where the program is started. Remove ASKBACK_SENDING there and start again to switch it here.',
  ],
  not_scored: [409, 'This mail has no score, so it has no tier to change.'],
  rules_changed: [409, 'The rules changed after you opened them. Load them again and look at the change.'],
  rules_alike: [409, 'These rules are the same as those in force.'],
  too_large: [413, 'This is too large.'],
  wrong_content_type: [415, 'Send JSON, with the content type application/json.'],
  manager_must_approve: [403, 'What this draft says binds the company. Ask a manager to approve it.'],
  draft_has_errors: [422, 'The check found errors in this draft. Mend them, then approve.'],
  finding_gone: [409, 'The check does not find this any more. Load the draft again.'],
  never_waived: [409, 'This error cannot be let stand, whatever the reason. Change the words.'],
  manager_must_waive: [403, 'Only a manager can let this error stand. Ask one, or change the words.'],
  rules_wrong: [422, 'These rules cannot be used. Mend what is named and try again.'],
  too_many_tries: [429, 'Too many tries. Wait a minute and try again.'],
  desk_not_built: [503, 'The desk is not built. Run `npm run build`, then load this page again.'],
  not_ready: [503, 'The database does not answer. Nothing is lost; try again in a moment.'],
} as const satisfies Record<string, readonly [number, string]>

export type RefusalCode = keyof typeof REFUSALS

/** Every code; the desk has words of its own for each. */
export const REFUSAL_CODES: readonly string[] = Object.keys(REFUSALS)

/** A request that is refused for a reason people can act on. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly fields: Problem['fields']
  constructor(code: RefusalCode, fields?: Problem['fields']) {
    super(REFUSALS[code][1])
    this.code = code
    this.fields = fields
  }
}

/** Passes a result of the store on, or refuses with its code. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- without `Code`, T would be inferred with the refusal in it
export function granted<T extends object, Code extends RefusalCode>(result: T | { readonly refused: Code }): T {
  if ('refused' in result) throw new Refusal(result.refused)
  return result
}

/** The one place that turns what was thrown into words. What nobody expected is logged under an id; only the id goes out. */
export function problemOf(
  error: unknown,
  log: FastifyBaseLogger,
): { readonly status: number; readonly problem: Problem } {
  const refusal = refusalOf(error)
  if (refusal !== null) {
    const { code, message, fields } = refusal
    return { status: REFUSALS[code][0], problem: { code, message, ...(fields && { fields }) } }
  }
  const id = randomUUID().slice(0, 8)
  log.error({ err: error, id }, 'a request failed')
  const message = `Something went wrong on our side. It is noted in the log of the server as ${id}.`
  return { status: 500, problem: { code: 'unexpected', message } }
}

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  if (hasZodFastifySchemaValidationErrors(error)) return new Refusal('bad_fields', fieldsOf(error.validation))
  if (!(error instanceof Error)) return null
  const code = 'code' in error ? error.code : undefined
  const statusCode = 'statusCode' in error ? error.statusCode : undefined
  if (code === '22021') return new Refusal('unreadable_text')
  if (typeof code === 'string' && UNREACHABLE.test(code)) return new Refusal('not_ready')
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) return new Refusal(ofStatus(statusCode))
  return null
}

/** PostgreSQL class 08 (connection) and 57P (shut down), and sockets that do not open. */
const UNREACHABLE = /^(?:08|57P|ECONN|ETIMEDOUT)/

function ofStatus(status: number): RefusalCode {
  if (status === 404) return 'not_found'
  if (status === 413) return 'too_large'
  if (status === 415) return 'wrong_content_type'
  return status === 429 ? 'too_many_tries' : 'bad_request'
}

interface Invalid {
  readonly instancePath: string
  readonly message?: string
  readonly params: Record<string, unknown>
}

/** Zod names what is too much beside its parent; for people each such field is wrong by itself. */
function fieldsOf(found: readonly Invalid[]): NonNullable<Problem['fields']> {
  return found.flatMap(({ instancePath, message, params }) => {
    const parent = instancePath.slice(1).replaceAll('/', '.')
    const unknown = Array.isArray(params.keys) ? params.keys.map(String) : []
    if (unknown.length === 0) return [{ field: parent, expected: message ?? 'something else' }]
    return unknown.map((key) => ({ field: parent === '' ? key : `${parent}.${key}`, expected: 'no such field' }))
  })
}
