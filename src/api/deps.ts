import type { FastifyBaseLogger } from 'fastify'
import type { Compose } from '../core/letter.ts'
import type { Mail } from '../core/mail.ts'
import type { MailServerTrouble } from '../core/mail-server-trouble.ts'
import type { MailboxSecrets, MailboxSettings } from '../core/mailbox.ts'
import type { SendMode } from '../core/outbound.ts'
import type { RulesInForce } from '../core/rules.ts'
import type { Db } from '../store/database.ts'

export interface DeskSettings {
  readonly demo: boolean
  /** Undefined: a manager switches it in the desk. */
  readonly sendMode: SendMode | undefined
  /** The company is the shipped example, unless the desk published another. */
  readonly sampleCompany: boolean
  readonly undoSeconds: number
  /** Of this program. */
  readonly version: string
  /** Address staff type, without a slash at the end; with https the cookie is sent over https only. */
  readonly publicUrl: string
  /** Folder of the built browser app. */
  readonly deskFolder: string
  /** 32 bytes; seals the passwords of mailboxes. */
  readonly secretKey: Uint8Array
}

/** Reads stored mails again to show them; what is wrong with one is an answer, not an error. */
interface MailReader {
  parseMail(raw: Uint8Array): Promise<{ readonly ok: true; readonly mail: Mail } | { readonly ok: false }>
  /** The same with what its files say. */
  parseWithFiles(raw: Uint8Array): Promise<{ readonly ok: true; readonly mail: Mail } | { readonly ok: false }>
  /** The file that `Mail.attachments` calls `index`. */
  readAttachment(
    raw: Uint8Array,
    index: number,
  ): Promise<{ readonly filename: string | null; readonly bytes: Uint8Array } | null>
}

/** What a look at a mail server found; the desk has words for `trouble`, `answer` is what the server said. */
interface Probed {
  readonly ok: boolean
  readonly answer: string
  readonly trouble: MailServerTrouble | null
  readonly mails: number | null
}

/** Signs in to a mail server with settings that are not in use yet; changes and sends nothing, and never rejects. */
interface MailboxProbe {
  source(source: MailboxSettings['source'], secrets: MailboxSecrets): Promise<Probed>
  sender(sender: MailboxSettings['sender'], secrets: MailboxSecrets): Promise<Probed>
}

/** Everything the server takes from outside; it reads no clock, no chance and no settings of its own. */
export interface Deps {
  readonly db: Db
  readonly clock: () => Date
  readonly random: (bytes: number) => Uint8Array
  readonly compose: Compose
  readonly reader: MailReader
  readonly probe: MailboxProbe
  /** Tells the worker that something is due. */
  readonly wake: () => void
  readonly rules: () => RulesInForce
  readonly settings: DeskSettings
  readonly log: FastifyBaseLogger
}
