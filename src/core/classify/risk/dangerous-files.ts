import type { Attachment, Mail } from '../../mail.ts'
import type { RiskRules } from '../rules/risk-rules.ts'

/** The name of a file that runs, or shows a false page, when it is opened; null when there is none. */
export function dangerousFile(mail: Mail, rules: RiskRules): string | null {
  const { pages, macros } = rules.files
  const hit = mail.attachments.find((file) => {
    const [last = ''] = endings(file)
    return (pages.includes(last) && !file.inline) || macros.includes(last) || isProgram(file, rules)
  })
  return hit ? nameOf(hit) : null
}

/** The name of an archive, whose content nobody sees before it is opened; null when there is none. */
export function archive(mail: Mail, { files }: RiskRules): string | null {
  const hit = mail.attachments.find((file) => files.archives.includes(endings(file)[0] ?? ''))
  return hit ? nameOf(hit) : null
}

/** The name of a program, plain or behind the ending of a document; null when there is none. */
export function hiddenProgram(mail: Mail, rules: RiskRules): string | null {
  const hit = mail.attachments.find((file) => isProgram(file, rules))
  return hit ? nameOf(hit) : null
}

function isProgram(file: Attachment, { files }: RiskRules): boolean {
  const [last = '', before = ''] = endings(file)
  if (files.programs.includes(last)) return true
  const known = [...files.documents, ...files.archives, ...files.pages].includes(last)
  return files.documents.includes(before) && !known && /^[a-z]{2,4}$/.test(last)
}

function nameOf({ filename, contentType }: Attachment): string {
  return filename ?? contentType
}

/** The endings of a file's name, the last first; the media type where the name is missing. */
function endings({ filename, contentType }: Attachment): string[] {
  if (filename === null) return [contentType === 'text/html' ? '' : (contentType.split('/')[1] ?? '')]
  return filename.toLowerCase().trim().split('.').slice(1).toReversed()
}
