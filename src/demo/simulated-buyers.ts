import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { headerDate } from './header-date.ts'
import { deliver } from './maildir.ts'

const answersSchema = z.array(z.strictObject({ from: z.string(), texts: z.array(z.string()).min(1) }))
type Answers = z.infer<typeof answersSchema>

/** A mail of ours that lies in the outbox folder. Headers as they stand, encoded words and all. */
interface SentMail {
  readonly to: string
  readonly from: string
  readonly subject: string
  readonly messageId: string
  readonly references: string
  readonly sentAt: Date
}

/** How long a buyer of the demo takes to answer. */
const ANSWERS_AFTER_MS = 45_000

/**
 * Plays the buyers: each reply that lies in the outbox long enough is answered into the mailbox, once.
 *
 * @param answersFile what they say, as YAML
 * @returns how many answered now
 */
export async function answerAsBuyers(outbox: string, maildir: string, answersFile: string, now: Date): Promise<number> {
  if (!existsSync(outbox)) return 0
  const answers = answersSchema.parse(parse(await readFile(answersFile, 'utf8')))
  const perBuyer = new Map<string, number>()
  let answered = 0
  for (const sent of await sentMails(outbox)) {
    const buyer = addressIn(sent.to)
    const nth = perBuyer.get(buyer) ?? 0
    perBuyer.set(buyer, nth + 1)
    const text = textOf(answers, buyer, nth)
    const at = new Date(sent.sentAt.getTime() + ANSWERS_AFTER_MS)
    if (text === undefined || at > now) continue
    const name = `answer-${createHash('sha256').update(sent.messageId).digest('hex').slice(0, 16)}.eml`
    if (await deliver(maildir, name, answerOf(sent, text, at, name), at)) answered += 1
  }
  return answered
}

/** What a buyer says to our nth mail; undefined when there is nothing left to say. */
function textOf(answers: Answers, buyer: string, nth: number): string | undefined {
  const own = answers.find(({ from }) => from === buyer) ?? answers.find(({ from }) => from === 'anyone')
  return own?.texts[nth]
}

async function sentMails(outbox: string): Promise<SentMail[]> {
  const names = (await readdir(outbox)).filter((name) => name.endsWith('.eml'))
  const mails = await Promise.all(names.map((name) => sentMail(join(outbox, name))))
  return mails.sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime())
}

async function sentMail(path: string): Promise<SentMail> {
  const [head = ''] = (await readFile(path, 'latin1')).split(/\r?\n\r?\n/, 1)
  const fields = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  const header = (name: string) =>
    fields
      .find((field) => field.toLowerCase().startsWith(`${name.toLowerCase()}:`))
      ?.slice(name.length + 1)
      .trim() ?? ''
  return {
    to: header('To'),
    from: header('From'),
    subject: header('Subject'),
    messageId: header('Message-ID'),
    references: header('References'),
    sentAt: (await stat(path)).mtime,
  }
}

function answerOf(sent: SentMail, text: string, at: Date, name: string): Buffer {
  const domain = addressIn(sent.to).split('@')[1] ?? 'buyer.example'
  const lines = [
    `From: ${sent.to}`,
    `To: ${sent.from}`,
    `Subject: ${/^re:/i.test(sent.subject) ? sent.subject : `Re: ${sent.subject}`}`,
    `Date: ${headerDate(at, '+0000')}`,
    `Message-ID: <${name.replace('.eml', '')}@${domain}>`,
    `In-Reply-To: ${sent.messageId}`,
    `References: ${`${sent.references} ${sent.messageId}`.trim()}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    '',
  ]
  return Buffer.from(lines.join('\r\n'), 'latin1')
}

function addressIn(header: string): string {
  return (/<([^<>]+)>/.exec(header)?.[1] ?? header).trim().toLowerCase()
}
