/** Lines of a mail as bytes; each character is one byte, so that charsets can be written out. */
export function mailOf(...lines: readonly string[]): Buffer {
  return Buffer.from(lines.join('\r\n'), 'latin1')
}

export interface LeafOf {
  readonly type: string
  readonly body: string
  readonly fields?: readonly string[]
}

/** A file that hangs on a mail. */
export function fileOf(name: string, bytes: Buffer, type = 'application/octet-stream'): LeafOf {
  const fields = [`Content-Disposition: attachment; filename="${name}"`, 'Content-Transfer-Encoding: base64']
  return { type, fields, body: bytes.toString('base64').replace(/.{76}/g, '$&\r\n') }
}

/** A multipart mail of the given leaves. */
export function multipartOf(subtype: string, leaves: readonly LeafOf[]): Buffer {
  const parts = leaves.flatMap(({ type, body, fields = [] }) => ['--b1', `Content-Type: ${type}`, ...fields, '', body])
  return mailOf(
    'From: a@buyer.example',
    'Subject: Inquiry',
    'MIME-Version: 1.0',
    `Content-Type: multipart/${subtype}; boundary=b1`,
    '',
    ...parts,
    '--b1--',
    '',
  )
}
