import { argon2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** 19 MiB, two passes: the OWASP floor for argon2id; about 50 ms. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const
const SALT = 16
const HASH = 32

/** What a password is compared with when nobody has the name: the answer takes as long as any other. */
const NOBODY = phc(Buffer.alloc(SALT), Buffer.alloc(HASH))

/** @returns the hash in the usual form `$argon2id$v=19$m=…,t=…,p=…$salt$hash` */
export async function hashPassword(password: string, random: (bytes: number) => Uint8Array): Promise<string> {
  const salt = random(SALT)
  return phc(salt, await argon2id(password, salt))
}

/** @param stored undefined when nobody has the name; compared all the same */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [salt, hash] = (stored ?? NOBODY)
    .split('$')
    .slice(-2)
    .map((part) => Buffer.from(part, 'base64'))
  if (salt === undefined || hash?.length !== HASH) throw new Error('a stored password hash has not the form we write')
  const same = timingSafeEqual(await argon2id(password, salt), hash)
  return same && stored !== undefined
}

function argon2id(password: string, salt: Uint8Array): Promise<Buffer> {
  // The same password typed on another keyboard may come composed in another way.
  return derive('argon2id', { ...COST, message: password.normalize('NFKC'), nonce: salt, tagLength: HASH })
}

function phc(salt: Uint8Array, hash: Uint8Array): string {
  const { memory, passes, parallelism } = COST
  const base64 = (bytes: Uint8Array) =>
    Buffer.from(bytes)
      .toString('base64')
      .replace(/={1,2}$/, '')
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(hash)}`
}
