import type { FastifyReply } from 'fastify'
import { inquiryPage, mailBytes } from '../store/inquiry-page.ts'
import { contentDisposition } from './content-disposition.ts'
import type { Deps } from './deps.ts'
import { Refusal } from './errors.ts'
import { mailDocument } from './mail-document.ts'

/** Nothing may load, nothing may run, no form may be sent; the frame has an origin of its own. */
const FRAME_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox"
const DOWNLOAD_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** The buyer's mail as a document of its own, for a frame. */
export async function showMail(deps: Deps, reply: FastifyReply, inquiryId: string): Promise<string> {
  const page = await inquiryPage(deps.db, inquiryId)
  if (page === null) throw new Refusal('not_found')
  const read = await deps.reader.parseMail(page.mail.raw)
  guard(reply, 'text/html; charset=utf-8', FRAME_POLICY)
  return mailDocument(read.ok ? read.mail : null)
}

/** The mail as it arrived, byte for byte. */
export async function downloadMail({ db }: Deps, reply: FastifyReply, id: string): Promise<Buffer> {
  const raw = await bytesOf(db, id)
  guard(reply, 'text/plain; charset=utf-8', DOWNLOAD_POLICY)
  reply.header('content-disposition', contentDisposition(`mail-${id}.eml`))
  return Buffer.from(raw)
}

/** One attachment, always as a file to save, never of the type its sender claims. */
export async function downloadAttachment(deps: Deps, reply: FastifyReply, id: string, index: number): Promise<Buffer> {
  const file = await deps.reader.readAttachment(await bytesOf(deps.db, id), index)
  if (file === null) throw new Refusal('not_found')
  guard(reply, 'application/octet-stream', DOWNLOAD_POLICY)
  reply.header('content-disposition', contentDisposition(file.filename ?? `attachment-${index}`))
  return Buffer.from(file.bytes)
}

async function bytesOf(db: Deps['db'], id: string): Promise<Uint8Array> {
  const raw = await mailBytes(db, id)
  if (raw === null) throw new Refusal('not_found')
  return raw
}

function guard(reply: FastifyReply, type: string, policy: string): void {
  reply.type(type).headers({
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'private, no-store',
  })
}
