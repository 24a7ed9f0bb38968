import type { FetchMessageObject, ImapFlow } from 'imapflow'
import { type ArrivedMail, MOST_BYTES, type Watch } from './arrived.ts'

/** What is fetched at a time, so that a full mailbox does not fill our memory. */
const BATCH_BYTES = 8 * 1024 * 1024
const BATCH_MAILS = 50
/** As much of an oversize mail as shows who wrote it and, mostly, what. */
const HEAD_BYTES = 1024 * 1024

interface Listed {
  readonly uid: number
  readonly size: number
}

/**
 * Hands over every mail of a folder that came after its cursor, oldest first. Opens the folder for reading only, so
 * that no flag changes, and goes by UID alone: \Seen says what staff read elsewhere, not what we have.
 */
export async function sweepFolder(client: ImapFlow, folder: string, { cursor, receive }: Watch): Promise<void> {
  const mailbox = await client.mailboxOpen(folder, { readOnly: true })
  const uidvalidity = String(mailbox.uidValidity)
  const last = await cursor(folder)
  const from = last?.uidvalidity === uidvalidity ? last.uid + 1 : 1
  if (mailbox.exists === 0) return
  for (const batch of inBatches(await listFrom(client, from))) {
    const mails = await fetchBatch(client, batch)
    if (mails.length > 0) await receive(mails.map((mail) => ({ folder, uidvalidity, ...mail })))
  }
}

/** `n:*` names the last mail even when that is older than n (RFC 3501 section 6.4.8). */
async function listFrom(client: ImapFlow, from: number): Promise<Listed[]> {
  const listed = await client.fetchAll(`${from}:*`, { uid: true, size: true }, { uid: true })
  return listed
    .map(({ uid, size = 0 }) => ({ uid, size }))
    .filter(({ uid }) => uid >= from)
    .sort((a, b) => a.uid - b.uid)
}

function inBatches(listed: readonly Listed[]): Listed[][] {
  const batches: Listed[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const mail of listed) {
    const size = Math.min(mail.size, isOversize(mail) ? HEAD_BYTES : BATCH_BYTES)
    const batch = batches.at(-1)
    if (batch === undefined || batch.length === BATCH_MAILS || bytes + size > BATCH_BYTES) {
      batches.push([mail])
      bytes = size
    } else {
      batch.push(mail)
      bytes += size
    }
  }
  return batches
}

type Fetched = Omit<ArrivedMail, 'folder' | 'uidvalidity'>

async function fetchBatch(client: ImapFlow, batch: readonly Listed[]): Promise<Fetched[]> {
  const whole = batch.filter((mail) => !isOversize(mail))
  const oversize = batch.filter(isOversize)
  const fetched = [
    ...(await fetchSources(client, whole, true, () => null)),
    ...(await fetchSources(client, oversize, { start: 0, maxLength: HEAD_BYTES }, cutWords)),
  ]
  return fetched.sort((a, b) => a.uid - b.uid)
}

async function fetchSources(
  client: ImapFlow,
  mails: readonly Listed[],
  source: true | { start: number; maxLength: number },
  cut: (mail: Listed) => string | null,
): Promise<Fetched[]> {
  if (mails.length === 0) return []
  const range = mails.map(({ uid }) => uid).join(',')
  const messages = await client.fetchAll(range, { uid: true, source, internalDate: true }, { uid: true })
  const sizes = new Map(mails.map((mail) => [mail.uid, mail]))
  return messages.flatMap((message) => {
    const mail = sizes.get(message.uid)
    return mail === undefined ? [] : arrived(message, cut(mail))
  })
}

/** A mail that another program deleted in the meantime comes without its bytes. */
function arrived({ uid, source, internalDate }: FetchMessageObject, cut: string | null): Fetched[] {
  if (!source) return []
  return [{ uid, raw: source, cut, arrivedAt: new Date(internalDate ?? Date.now()).toISOString() }]
}

function isOversize({ size }: Listed): boolean {
  return size > MOST_BYTES
}

function cutWords({ size }: Listed): string {
  return `The mail has ${Math.round(size / 1024 / 1024)} MB; only its beginning was fetched. Open it in the mailbox.`
}
