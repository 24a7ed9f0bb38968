import { z } from 'zod'
import { MAIL_SERVER_TROUBLES } from '../../core/mail-server-trouble.ts'
import { mailboxPresetsSchema } from '../../core/mailbox-presets.ts'
import { ROLES } from '../../core/roles.ts'
import { START_STEPS } from '../../core/start.ts'
import { staffSettings } from '../session/settings-shapes.ts'
import { id, time } from '../wire-values.ts'

/** What goes over the wire about the people who work here and the mailboxes they answer; see `shapes.ts` for the rest. */

const password = z.string().min(10, 'expected at least 10 characters').max(200)
const name = z.string().trim().min(1, 'expected a name').max(80)

/** POST /api/setup: an invitation is taken up; answers with `session` and sets the cookie. */
export const setupBody = z.strictObject({ token: z.string().min(20).max(200), name, password })
/** POST /api/session. */
export const signInBody = z.strictObject({ name, password: z.string().min(1).max(200) })
/** GET /api/session: 401 when nobody is signed in. What the person set comes along, for the first key is pressed by it. */
export const session = z.object({
  staff: z.object({ id, name: z.string(), role: z.enum(ROLES) }),
  settings: staffSettings,
})
export type Session = z.infer<typeof session>

/** PUT /api/session/password: all sessions of the person end; this browser gets a new one. */
export const passwordBody = z.strictObject({ present: z.string().min(1).max(200), password })

/** GET /api/mailboxes (manager), POST and DELETE (admin). Secrets go in and never come out. */
export const mailboxLine = z.object({
  id,
  address: z.string(),
  origin: z.enum(['env', 'demo', 'desk']),
  source: z.string(),
  sender: z.string().nullable(),
  state: z.enum(['new', 'connected', 'retrying', 'stopped']),
  /** Why it cannot be read, and what the server said of it. */
  problem: z.object({ trouble: z.enum(MAIL_SERVER_TROUBLES), answer: z.string() }).nullable(),
  /** Why no reply leaves by it until somebody acts. */
  sendProblem: z.string().nullable(),
  /** Until when no reply leaves by it, and why; it goes on by itself. */
  sendPause: z.object({ until: time, answer: z.string() }).nullable(),
  lastSeenAt: time.nullable(),
})
export type MailboxLine = z.infer<typeof mailboxLine>
export const mailboxes = z.object({ lines: z.array(mailboxLine) })
const server = z.strictObject({
  host: z.string().trim().min(1),
  port: z.number().int().min(1).max(65535),
  security: z.enum(['tls', 'starttls', 'none']),
  user: z.string().trim().min(1),
  password: z.string().min(1),
})
export const newMailboxBody = z.strictObject({
  address: z.email('expected an e-mail address'),
  imap: server,
  smtp: server.nullable(),
})

/** POST /api/mailboxes/test (admin): signs in with what is given, keeps nothing and sends nothing. */
const tested = z.object({
  ok: z.boolean(),
  trouble: z.enum(MAIL_SERVER_TROUBLES).nullable(),
  /** What the server or the library said. */
  answer: z.string(),
  /** In the inbox. */
  mails: z.number().nullable(),
})
export const mailboxTested = z.object({ imap: tested, smtp: tested.nullable() })
export type MailboxTested = z.infer<typeof mailboxTested>

/** GET /api/mailbox-presets (admin): the servers of the mail providers. */
export const mailboxPresets = z.object({ lines: mailboxPresetsSchema })
export type MailboxPreset = z.infer<typeof mailboxPresets>['lines'][number]

/** PUT /api/sending (manager): whether approved replies leave. */
export const sendingBody = z.strictObject({ on: z.boolean() })

/** GET /api/start (manager): what is left to do before the first reply. PUT /api/start/:step: leaves a step out, or takes it up again. */
export const startState = z.object({
  demo: z.boolean(),
  done: z.boolean(),
  steps: z.array(
    z.object({ step: z.enum(START_STEPS), state: z.enum(['done', 'open', 'skipped']), maySkip: z.boolean() }),
  ),
  /** Mails that were read so far. */
  mails: z.number(),
})
export type StartState = z.infer<typeof startState>
export const stepParams = z.strictObject({ step: z.enum(START_STEPS) })
export const stepBody = z.strictObject({ skipped: z.boolean() })

/** GET /api/staff (admin), POST /api/staff/invitations (admin): a link for one new person, shown once. */
export const staffLine = z.object({ id, name: z.string(), role: z.enum(ROLES), disabled: z.boolean() })
export const staff = z.object({ lines: z.array(staffLine) })
export const inviteBody = z.strictObject({ role: z.enum(ROLES) })
export const invited = z.object({ link: z.string(), expiresAt: time })
/** PUT /api/staff/:id (admin): role, or disabled; nobody may change themselves. */
export const staffBody = z.strictObject({ role: z.enum(ROLES), disabled: z.boolean() })
