import { describe, expect, test } from 'vitest'
import type { MailboxSettings } from '../../../src/core/mailbox.ts'
import { addMailbox, listMailboxes, removeMailbox, rewriteMailboxes } from '../../../src/store/mail/mailboxes.ts'
import { openSecrets, SecretsUnreadable, sealSecrets } from '../../../src/store/secrets.ts'
import { addStaff } from '../../../src/store/staff/staff.ts'
import { describeOnEachEngine } from '../../kit/database.ts'
import { KEY, NOW } from '../../kit/queue.ts'

const settings = (path: string): MailboxSettings => ({ source: { kind: 'maildir', path }, sender: null })
const mailbox = (address: string, path = '/a') => ({ address, settings: settings(path), secrets: {} })

describeOnEachEngine('mailboxes', (database) => {
  const rewrite = (origin: 'env' | 'demo', ...wanted: ReturnType<typeof mailbox>[]) =>
    rewriteMailboxes(database.db, KEY, origin, wanted, NOW)
  const addresses = async () => (await listMailboxes(database.db)).map(({ address, origin }) => `${address} ${origin}`)
  const admin = async () => (await addStaff(database.db, { name: 'Ann', role: 'admin', passwordHash: '-' }, NOW)) ?? ''

  test('those of the settings follow the settings, those of the desk stay', async () => {
    await addMailbox(database.db, KEY, mailbox('desk@x.example'), await admin(), NOW)
    await rewrite('env', mailbox('one@x.example'))
    await rewrite('env', mailbox('two@x.example'))
    expect(await addresses()).toEqual(['desk@x.example desk', 'two@x.example env'])
    await rewrite('env')
    await rewrite('demo', mailbox('demo@x.example'))
    expect(await addresses()).toEqual(['desk@x.example desk', 'demo@x.example demo'])
  })

  test('one of the settings cannot be removed at the desk', async () => {
    await rewrite('env', mailbox('one@x.example'))
    const [line] = await listMailboxes(database.db)
    expect(await removeMailbox(database.db, line?.id ?? '', await admin(), NOW)).toEqual({ refused: 'set_elsewhere' })
  })

  test('how far it was read is kept at a restart, and forgotten when it is read elsewhere', async () => {
    await rewrite('env', mailbox('one@x.example', '/a'))
    const [line] = await listMailboxes(database.db)
    const cursor = { mailbox_id: line?.id ?? '', folder: 'INBOX', uidvalidity: '1', uid: 7, moved_at: NOW }
    await database.db.insertInto('folder_cursor').values(cursor).execute()
    const cursors = () => database.db.selectFrom('folder_cursor').select('uid').execute()
    await rewrite('env', mailbox('one@x.example', '/a'))
    expect(await cursors()).toEqual([{ uid: '7' }])
    await rewrite('env', mailbox('one@x.example', '/b'))
    expect(await cursors()).toEqual([])
  })

  test('the time at which it was added is kept at a restart, not when it was away or is read elsewhere', async () => {
    const startAt = async (at: Date, ...wanted: ReturnType<typeof mailbox>[]) => {
      await rewriteMailboxes(database.db, KEY, 'env', wanted, at)
      return (await database.db.selectFrom('mailbox').select('created_at').executeTakeFirst())?.created_at
    }
    const [second, third, fourth] = [1, 2, 3].map((days) => new Date(NOW.getTime() + days * 86_400_000))
    expect(await startAt(NOW, mailbox('one@x.example'))).toEqual(NOW)
    expect(await startAt(second ?? NOW, mailbox('one@x.example'))).toEqual(NOW)
    expect(await startAt(third ?? NOW)).toEqual(NOW)
    expect(await startAt(third ?? NOW, mailbox('one@x.example'))).toEqual(third)
    expect(await startAt(fourth ?? NOW, mailbox('one@x.example', '/b'))).toEqual(fourth)
  })
})

describe('sealed secrets', () => {
  const secrets = { imapPassword: 'pässword', oauthRefreshToken: 'long' }
  const sealed = sealSecrets(KEY, 'a@x.example', secrets)

  test('open with the same key and address', () => {
    expect(openSecrets(KEY, 'a@x.example', sealed)).toEqual(secrets)
  })

  test('are never sealed alike twice', () => {
    expect(sealSecrets(KEY, 'a@x.example', secrets)).not.toEqual(sealed)
  })

  test.each([
    ['another key', Buffer.alloc(32, 8), 'a@x.example', sealed],
    ['another address', KEY, 'b@x.example', sealed],
    ['a changed byte', KEY, 'a@x.example', flipped(sealed, -1)],
    ['another version', KEY, 'a@x.example', flipped(sealed, 0)],
    ['too few bytes', KEY, 'a@x.example', sealed.subarray(0, 20)],
    ['nothing', KEY, 'a@x.example', Buffer.alloc(0)],
  ])('do not open with %s, and the words do not tell them', (_name, key, address, bytes) => {
    expect(() => openSecrets(key, address, bytes)).toThrow(SecretsUnreadable)
    expect(() => openSecrets(key, address, bytes)).not.toThrow(/pässword|long/)
  })

  function flipped(bytes: Buffer, at: number): Buffer {
    const copy = Buffer.from(bytes)
    const index = at < 0 ? copy.length + at : at
    copy[index] = (copy[index] ?? 0) ^ 1
    return copy
  }
})
