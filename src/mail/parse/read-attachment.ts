import { isBody } from './body.ts'
import { readable } from './header-fields.ts'
import { splitParts } from './split-parts.ts'

export interface AttachmentContent {
  readonly filename: string | null
  readonly contentType: string
  readonly bytes: Uint8Array
}

/** The file that `Mail.attachments` calls `index`; null when the mail has no such file. */
export async function readAttachment(raw: Uint8Array, index: number): Promise<AttachmentContent | null> {
  const { parts } = await splitParts(raw, () => Number.POSITIVE_INFINITY)
  const part = parts.filter((part) => !isBody(part))[index]
  if (part === undefined) return null
  const { filename, contentType, bytes } = part
  return { filename: filename === null ? null : readable(filename), contentType, bytes: new Uint8Array(bytes) }
}
