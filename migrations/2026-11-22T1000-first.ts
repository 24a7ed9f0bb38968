import { type Kysely, sql } from 'kysely'

/** The whole first schema. Uses only what PostgreSQL 15 knows. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('mailbox')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('address', 'text', (c) => c.notNull())
    /** Where it comes from: `env`, `demo` or `desk`; the first two are rewritten from the settings at each start. */
    .addColumn('origin', 'text', (c) => c.notNull())
    /** Settings without secrets: {source: {kind: 'imap'|'maildir', ...}, sender: {kind: 'smtp'|'file', ...}}. */
    .addColumn('settings', 'jsonb', (c) => c.notNull())
    .addColumn('secrets', 'bytea')
    .addColumn('enabled', 'boolean', (c) => c.notNull().defaultTo(true))
    .addColumn('state', 'text', (c) => c.notNull().defaultTo('new'))
    .addColumn('problem', 'text')
    /** Why nothing leaves by it until a person acts; null when it may send. */
    .addColumn('send_problem', 'text')
    .addColumn('last_seen_at', 'timestamptz')
    .addColumn('created_at', 'timestamptz', (c) => c.notNull())
    .addUniqueConstraint('mailbox_address', ['address'])
    .execute()

  await db.schema
    .createTable('folder_cursor')
    .addColumn('mailbox_id', 'bigint', (c) => c.notNull().references('mailbox.id').onDelete('cascade'))
    .addColumn('folder', 'text', (c) => c.notNull())
    .addColumn('uidvalidity', 'text', (c) => c.notNull())
    .addColumn('uid', 'bigint', (c) => c.notNull())
    .addColumn('moved_at', 'timestamptz', (c) => c.notNull())
    .addPrimaryKeyConstraint('folder_cursor_pk', ['mailbox_id', 'folder'])
    .execute()

  await db.schema
    .createTable('mail')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    /** One logical message, however many copies arrive: SHA-256 of Message-ID, From, Date, Subject and body. */
    .addColumn('fingerprint', 'text', (c) => c.notNull().unique())
    .addColumn('message_id', 'text')
    .addColumn('direction', 'text', (c) => c.notNull())
    .addColumn('raw', 'bytea', (c) => c.notNull())
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .addColumn('arrived_at', 'timestamptz', (c) => c.notNull())
    /** stored → read | unreadable. */
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('problem', 'text')
    .addColumn('from_name', 'text')
    .addColumn('from_address', 'text')
    .addColumn('subject', 'text')
    .addColumn('conversation_id', 'bigint')
    .execute()
  await db.schema.createIndex('mail_stored').on('mail').column('id').where(sql.ref('state'), '=', 'stored').execute()
  await db.schema.createIndex('mail_message_id').on('mail').column('message_id').execute()
  await db.schema.createIndex('mail_conversation').on('mail').column('conversation_id').execute()

  await db.schema
    .createTable('delivery')
    .addColumn('mailbox_id', 'bigint', (c) => c.notNull().references('mailbox.id').onDelete('cascade'))
    .addColumn('folder', 'text', (c) => c.notNull())
    .addColumn('uidvalidity', 'text', (c) => c.notNull())
    /** The number IMAP gave it, or one made of the file name in a Maildir. */
    .addColumn('uid', 'bigint', (c) => c.notNull())
    .addColumn('mail_id', 'bigint', (c) => c.notNull().references('mail.id').onDelete('cascade'))
    .addColumn('arrived_at', 'timestamptz', (c) => c.notNull())
    .addPrimaryKeyConstraint('delivery_pk', ['mailbox_id', 'folder', 'uidvalidity', 'uid'])
    .execute()
  await db.schema.createIndex('delivery_mail').on('delivery').column('mail_id').execute()

  await db.schema
    .createTable('buyer')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    /** Lower case. */
    .addColumn('address', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text')
    .addColumn('company', 'text')
    .addColumn('country', 'text')
    .addColumn('time_zone', 'text')
    .addColumn('created_at', 'timestamptz', (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('conversation')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('buyer_id', 'bigint', (c) => c.references('buyer.id'))
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('created_at', 'timestamptz', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('conversation_buyer').on('conversation').column('buyer_id').execute()
  await db.schema
    .alterTable('mail')
    .addForeignKeyConstraint('mail_conversation_fk', ['conversation_id'], 'conversation', ['id'])
    .execute()

  await db.schema
    .createTable('rule_version')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('sha256', 'text', (c) => c.notNull().unique())
    .addColumn('files', 'jsonb', (c) => c.notNull())
    .addColumn('loaded_at', 'timestamptz', (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('inquiry')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('mail_id', 'bigint', (c) => c.notNull().unique().references('mail.id'))
    .addColumn('conversation_id', 'bigint', (c) => c.notNull().references('conversation.id'))
    .addColumn('buyer_id', 'bigint', (c) => c.references('buyer.id'))
    .addColumn('rule_version_id', 'bigint', (c) => c.references('rule_version.id'))
    /** Null when the mail could not be read. */
    .addColumn('kind', 'text')
    .addColumn('tier', 'text')
    .addColumn('total', 'integer')
    .addColumn('risk', 'text', (c) => c.notNull())
    .addColumn('reply_by', 'timestamptz')
    .addColumn('arrived_at', 'timestamptz', (c) => c.notNull())
    /** open → answered | discarded | filed (nothing to answer) | superseded (the buyer wrote again). */
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('triage', 'jsonb')
    .execute()
  await db.schema.createIndex('inquiry_queue').on('inquiry').columns(['state', 'tier', 'reply_by', 'id']).execute()
  await db.schema.createIndex('inquiry_conversation').on('inquiry').column('conversation_id').execute()

  await db.schema
    .createTable('draft')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('inquiry_id', 'bigint', (c) => c.notNull().unique().references('inquiry.id'))
    /** Counts edits; an approval names the version it approves. */
    .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
    /** waiting → approved | discarded; approved → waiting (undo). */
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('edited_by', 'bigint')
    .addColumn('updated_at', 'timestamptz', (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('staff')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('name', 'text', (c) => c.notNull())
    /** Name in lower case: what is typed at sign-in. */
    .addColumn('login', 'text', (c) => c.notNull().unique())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('password_hash', 'text', (c) => c.notNull())
    .addColumn('disabled_at', 'timestamptz')
    .addColumn('created_at', 'timestamptz', (c) => c.notNull())
    .execute()
  await db.schema
    .alterTable('draft')
    .addForeignKeyConstraint('draft_edited_by_fk', ['edited_by'], 'staff', ['id'])
    .execute()

  await db.schema
    .createTable('session')
    /** SHA-256 of the token in the cookie. */
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('staff_id', 'bigint', (c) => c.notNull().references('staff.id').onDelete('cascade'))
    .addColumn('created_at', 'timestamptz', (c) => c.notNull())
    .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('invitation')
    /** SHA-256 of the token in the link. */
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('role', 'text', (c) => c.notNull())
    /** The very first one: there is at most one, for ever. */
    .addColumn('first', 'boolean', (c) => c.notNull())
    .addColumn('created_at', 'timestamptz', (c) => c.notNull())
    .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
    .addColumn('used_at', 'timestamptz')
    .addColumn('used_by', 'bigint', (c) => c.references('staff.id'))
    .execute()
  await sql`create unique index invitation_first on invitation (first) where first`.execute(db)

  await db.schema
    .createTable('approval')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('draft_id', 'bigint', (c) => c.notNull().references('draft.id'))
    .addColumn('draft_version', 'integer', (c) => c.notNull())
    .addColumn('staff_id', 'bigint', (c) => c.notNull().references('staff.id'))
    /** SHA-256 of the exact bytes that were approved. */
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('approved_at', 'timestamptz', (c) => c.notNull())
    .addColumn('undone_at', 'timestamptz')
    .addColumn('undone_by', 'bigint', (c) => c.references('staff.id'))
    .execute()
  await sql`create unique index approval_live on approval (draft_id) where undone_at is null`.execute(db)

  await db.schema
    .createTable('outbound')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('approval_id', 'bigint', (c) => c.notNull().unique().references('approval.id'))
    .addColumn('conversation_id', 'bigint', (c) => c.notNull().references('conversation.id'))
    .addColumn('mailbox_id', 'bigint', (c) => c.notNull().references('mailbox.id'))
    .addColumn('recipient', 'text', (c) => c.notNull())
    .addColumn('message_id', 'text', (c) => c.notNull().unique())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('raw', 'bytea', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('phase', 'text')
    .addColumn('due_at', 'timestamptz', (c) => c.notNull())
    .addColumn('lease_until', 'timestamptz')
    /** Grows with each claim; a result that names another fence is not written. */
    .addColumn('fence', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
    /** The server's last words, or what went wrong. */
    .addColumn('answer', 'text')
    .addColumn('finished_at', 'timestamptz')
    .addColumn('created_at', 'timestamptz', (c) => c.notNull())
    .execute()
  await sql`create index outbound_due on outbound (due_at) where state in ('queued', 'deferred')`.execute(db)
  await sql`create index outbound_running on outbound (lease_until) where state in ('claimed', 'transmitting')`.execute(
    db,
  )

  await db.schema
    .createTable('suppression')
    /** Lower case. */
    .addColumn('address', 'text', (c) => c.notNull())
    /** `opt_out` or `hard_bounce`; one does not stand for the other, so an address may have both. */
    .addColumn('reason', 'text', (c) => c.notNull())
    /** The server's or the buyer's words. */
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('mail_id', 'bigint', (c) => c.references('mail.id'))
    .addColumn('created_at', 'timestamptz', (c) => c.notNull())
    .addPrimaryKeyConstraint('suppression_pk', ['address', 'reason'])
    .execute()

  await db.schema
    .createTable('event')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('at', 'timestamptz', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('staff_id', 'bigint', (c) => c.references('staff.id'))
    .addColumn('inquiry_id', 'bigint', (c) => c.references('inquiry.id'))
    .addColumn('detail', 'jsonb', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('event_inquiry').on('event').column('inquiry_id').execute()

  await db.schema
    .createTable('lease')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('holder', 'text', (c) => c.notNull())
    .addColumn('until', 'timestamptz', (c) => c.notNull())
    .execute()
}
