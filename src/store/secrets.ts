import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { type MailboxSecrets, mailboxSecretsSchema } from '../core/mailbox.ts'

const VERSION = 1
const NONCE = 12
const TAG = 16

/**
 * Seals what a mailbox needs to sign in: AES-256-GCM, with the address bound in so that a row cannot be given another's secrets.
 * Layout: version (1 byte), nonce (12), tag (16), ciphertext.
 *
 * @param key 32 bytes, kept outside the database
 */
export function sealSecrets(key: Uint8Array, address: string, secrets: MailboxSecrets): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundTo(address))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(secrets), 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), sealed])
}

/** @throws SecretsUnreadable when the key is not the one they were sealed with, or the row was changed by hand */
export function openSecrets(key: Uint8Array, address: string, sealed: Uint8Array): MailboxSecrets {
  try {
    if (sealed[0] !== VERSION) throw new Error(`unknown version ${sealed[0]}`)
    const nonce = sealed.subarray(1, 1 + NONCE)
    const tag = sealed.subarray(1 + NONCE, 1 + NONCE + TAG)
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
    decipher.setAAD(boundTo(address)).setAuthTag(tag)
    const text = Buffer.concat([decipher.update(sealed.subarray(1 + NONCE + TAG)), decipher.final()]).toString('utf8')
    return mailboxSecretsSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new SecretsUnreadable(address, cause)
  }
}

export class SecretsUnreadable extends Error {
  readonly code = 'secrets_unreadable'
  constructor(address: string, cause: unknown) {
    super(
      `The passwords of ${address} cannot be read with this key: give the key they were stored with, or enter them again.`,
      {
        cause,
      },
    )
  }
}

function boundTo(address: string): Buffer {
  return Buffer.from(`askback mailbox ${address}`, 'utf8')
}
