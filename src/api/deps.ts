import type { FastifyBaseLogger } from 'fastify'
import type { Compose } from '../core/letter.ts'
import type { Mail } from '../core/mail.ts'
import type { SendMode } from '../core/outbound.ts'
import type { RulesInForce } from '../core/rules.ts'
import type { Db } from '../store/database.ts'

export interface DeskSettings {
  readonly demo: boolean
  readonly sendMode: SendMode
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
  /** The file that `Mail.attachments` calls `index`. */
  readAttachment(
    raw: Uint8Array,
    index: number,
  ): Promise<{ readonly filename: string | null; readonly bytes: Uint8Array } | null>
}

/** Everything the server takes from outside; it reads no clock, no chance and no settings of its own. */
export interface Deps {
  readonly db: Db
  readonly clock: () => Date
  readonly random: (bytes: number) => Uint8Array
  readonly compose: Compose
  readonly reader: MailReader
  /** Tells the worker that something is due. */
  readonly wake: () => void
  readonly rules: () => RulesInForce
  readonly settings: DeskSettings
  readonly log: FastifyBaseLogger
}
