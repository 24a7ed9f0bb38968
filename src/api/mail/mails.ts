import type { FastifyReply } from 'fastify'
import { type Preview, previewOf } from '../../core/preview.ts'
import { rasterType } from '../../core/raster.ts'
import { inquiryPage, mailBytes } from '../../store/inquiry/inquiry-page.ts'
import type { Deps } from '../deps.ts'
import { Refusal } from '../errors.ts'
import { contentDisposition } from './content-disposition.ts'
import { mailDocument } from './mail-document.ts'
import type { Blocked, Source } from './mail-shapes.ts'
import { picturesElsewhere } from './safe-html.ts'

/** Nothing may load, nothing may run, no form may be sent; the frame has an origin of its own. */
const FRAME_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox"
/** As much of a source as anybody reads on a screen; all of it can be downloaded. */
const MOST_SOURCE = 200_000
const DOWNLOAD_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** The buyer's mail as a document of its own, for a frame. */
export async function showMail(deps: Deps, reply: FastifyReply, inquiryId: string): Promise<string> {
  const page = await inquiryPage(deps.db, inquiryId)
  if (page === null) throw new Refusal('not_found')
  const read = await deps.reader.parseMail(await bytesOf(deps.db, page.mail.id))
  if (!read.ok) throw new Refusal('mail_unreadable')
  guard(reply, 'text/html; charset=utf-8', FRAME_POLICY)
  return mailDocument(read.mail)
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

/** What an attached file says, as the reading of the mail had it. */
export async function previewFile(deps: Deps, id: string, index: number): Promise<Preview> {
  const read = await deps.reader.parseWithFiles(await bytesOf(deps.db, id))
  const preview = read.ok ? previewOf(read.mail, index, deps.rules().rules.risk) : null
  if (preview === null) throw new Refusal('not_found')
  return preview
}

/** An attached picture made of dots, told by its bytes; anything else can only be downloaded. */
export async function showPicture(deps: Deps, reply: FastifyReply, id: string, index: number): Promise<Buffer> {
  const file = await deps.reader.readAttachment(await bytesOf(deps.db, id), index)
  const type = file && rasterType(file.bytes)
  if (file === null || type === null) throw new Refusal('not_found')
  guard(reply, type, DOWNLOAD_POLICY)
  return Buffer.from(file.bytes)
}

/** The mail as it came, as text for a screen. */
export async function sourceOf({ db }: Deps, id: string): Promise<Source> {
  const raw = await bytesOf(db, id)
  const text = Buffer.from(raw.subarray(0, MOST_SOURCE)).toString('utf8')
  return { text, cut: raw.length > MOST_SOURCE }
}

/** What the mail asks for from elsewhere and does not get. */
export async function blockedIn(deps: Deps, id: string): Promise<Blocked> {
  const read = await deps.reader.parseMail(await bytesOf(deps.db, id))
  return { readable: read.ok, pictures: read.ok && read.mail.html !== null ? picturesElsewhere(read.mail.html) : 0 }
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
