import type { Attachment, Mail } from '../mail.ts'
import type { RiskRules } from './risk-rules.ts'

/**
 * The name of a file that runs, or shows a false page, when it is opened; null when there is none.
 * An archive is dangerous only where the mail says nothing of what is in it.
 *
 * @param namesNothing the mail speaks of an order or documents but names no goods
 */
export function dangerousFile(mail: Mail, namesNothing: boolean, { files }: RiskRules): string | null {
  const hit = mail.attachments.find((file) => {
    const [last = '', before = ''] = endings(file)
    if (files.programs.includes(last) || files.macros.includes(last)) return true
    if (files.pages.includes(last)) return !file.inline
    if (files.documents.includes(before) && !files.documents.includes(last) && !files.archives.includes(last))
      return last.length <= 4 && /^[a-z]+$/.test(last)
    return files.archives.includes(last) && namesNothing
  })
  return hit ? (hit.filename ?? hit.contentType) : null
}

/** The endings of a file's name, the last first; the media type where the name is missing. */
function endings({ filename, contentType }: Attachment): string[] {
  if (filename === null) return [contentType === 'text/html' ? '' : (contentType.split('/')[1] ?? '')]
  return filename.toLowerCase().trim().split('.').slice(1).toReversed()
}
