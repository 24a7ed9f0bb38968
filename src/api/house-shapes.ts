import { z } from 'zod'
import { ROLES } from '../core/roles.ts'
import { id, time } from './wire-values.ts'

/** What goes over the wire about the people who work here and the mailboxes they answer; see `shapes.ts` for the rest. */

const password = z.string().min(10, 'expected at least 10 characters').max(200)
const name = z.string().trim().min(1, 'expected a name').max(80)

/** POST /api/setup: an invitation is taken up; answers with `session` and sets the cookie. */
export const setupBody = z.strictObject({ token: z.string().min(20).max(200), name, password })
/** POST /api/session. */
export const signInBody = z.strictObject({ name, password: z.string().min(1).max(200) })
/** GET /api/session: 401 when nobody is signed in. */
export const session = z.object({ staff: z.object({ id, name: z.string(), role: z.enum(ROLES) }) })
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
  problem: z.string().nullable(),
  /** Why no reply leaves by it until somebody acts. */
  sendProblem: z.string().nullable(),
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

/** GET /api/staff (admin), POST /api/staff/invitations (admin): a link for one new person, shown once. */
export const staffLine = z.object({ id, name: z.string(), role: z.enum(ROLES), disabled: z.boolean() })
export const staff = z.object({ lines: z.array(staffLine) })
export const inviteBody = z.strictObject({ role: z.enum(ROLES) })
export const invited = z.object({ link: z.string(), expiresAt: time })
/** PUT /api/staff/:id (admin): role, or disabled; nobody may change themselves. */
export const staffBody = z.strictObject({ role: z.enum(ROLES), disabled: z.boolean() })
