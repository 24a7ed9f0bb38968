import { beforeEach, expect, it } from 'vitest'
import { type ArrivedBatch, folderCursor, storeBatch, unreadMails } from '../../../src/store/mail/mails.ts'
import { aMailbox, NOW } from '../../kit/books.ts'
import { describeOnEachEngine } from '../../kit/database.ts'

describeOnEachEngine('storeBatch', (database) => {
  let mailboxId: string
  beforeEach(async () => {
    mailboxId = await aMailbox(database.db)
  })
  const mail = (uid: number, words = String(uid)) => ({
    uid,
    raw: Buffer.from(words),
    fingerprint: words,
    messageId: `<${words}@buyer.example>`,
    arrivedAt: NOW,
    problem: null,
  })
  const store = (change: Partial<ArrivedBatch>) =>
    storeBatch(database.db, { mailboxId, folder: 'INBOX', uidvalidity: '7', mails: [], cursor: 0, ...change }, NOW)
  const count = async (table: 'mail' | 'delivery') => (await database.db.selectFrom(table).selectAll().execute()).length

  it('stores the mails and how far the folder is read', async () => {
    expect(await store({ mails: [mail(1), mail(2)], cursor: 2 })).toBe(2)
    expect(await folderCursor(database.db, mailboxId, 'INBOX')).toEqual({ uidvalidity: '7', uid: 2 })
    expect(await folderCursor(database.db, mailboxId, 'Other')).toBeNull()
    expect(await unreadMails(database.db, 10)).toEqual(['1', '2'])
  })

  it('takes the same batch twice as once', async () => {
    await store({ mails: [mail(1)], cursor: 1 })
    expect(await store({ mails: [mail(1)], cursor: 1 })).toBe(0)
    expect([await count('mail'), await count('delivery')]).toEqual([1, 1])
  })

  it('keeps one mail for copies in other folders and after a new uidvalidity', async () => {
    await store({ mails: [mail(1, 'same')], cursor: 1 })
    await store({ mails: [mail(9, 'same')], cursor: 9, folder: 'Archive' })
    await store({ mails: [mail(1, 'same')], cursor: 1, uidvalidity: '8' })
    expect([await count('mail'), await count('delivery')]).toEqual([1, 3])
    expect(await folderCursor(database.db, mailboxId, 'INBOX')).toEqual({ uidvalidity: '8', uid: 1 })
  })

  it('stores nothing and moves nothing when one mail of the batch fails', async () => {
    await store({ mails: [mail(1)], cursor: 1 })
    await expect(store({ mails: [mail(2), mail(3, 'three\0')], cursor: 3 })).rejects.toThrow()
    expect([await count('mail'), await count('delivery')]).toEqual([1, 1])
    expect(await folderCursor(database.db, mailboxId, 'INBOX')).toEqual({ uidvalidity: '7', uid: 1 })
  })

  it('joins two folders that bring the same mail at the same moment', async () => {
    const added = await Promise.all(
      ['INBOX', 'Copy'].map((folder) => store({ folder, mails: [mail(1, 'same')], cursor: 1 })),
    )
    expect(added.length).toBe(2)
    expect([await count('mail'), await count('delivery')]).toEqual([1, 2])
  })
})
