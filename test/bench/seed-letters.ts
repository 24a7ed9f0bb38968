import { sql } from 'kysely'
import type { Db } from '../../src/store/database.ts'

/** Answers every inquiry that stands answered, some hours after it came, as one person; half of the drafts were changed. */
export async function seedLetters(db: Db): Promise<void> {
  await sql`insert into mailbox (address, origin, settings, created_at)
    values ('sales@us.example', 'env', '{}', now())`.execute(db)
  await sql`insert into draft (inquiry_id, state, subject, text, language, updated_at)
    select id, 'approved', 'Re', 'Which port?', 'en', arrived_at from inquiry where state = 'answered'`.execute(db)
  await sql`insert into approval (draft_id, draft_version, staff_id, sha256, quotes, approved_at)
    select id, 1, (select min(id) from staff), 'x', id % 3 = 0, updated_at from draft`.execute(db)
  await sql`insert into draft_change (approval_id, language, polished, drafted, kept, distance, parts, at)
    select id, 'en', false, 5, 5, (id % 2) * 0.3, '{}', approved_at from approval`.execute(db)
  await sql`insert into outbound (approval_id, conversation_id, mailbox_id, recipient, message_id, subject, text, raw,
      sha256, state, due_at, created_at, finished_at)
    select a.id, i.conversation_id, m.id, 'ann@harbour-tools.example', '<' || a.id || '@us.example>', 'Re', 'Which port?',
      'x', 'x', 'accepted', i.arrived_at, i.arrived_at, i.arrived_at + make_interval(hours => (i.id % 30)::int)
    from approval a join draft d on d.id = a.draft_id join inquiry i on i.id = d.inquiry_id, mailbox m`.execute(db)
  await sql`analyze`.execute(db)
}
