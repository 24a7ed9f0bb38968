import { archive, dangerousFile } from './classify/risk/dangerous-files.ts'
import type { RiskRules } from './classify/rules/risk-rules.ts'
import type { FileContent, Mail } from './mail.ts'

const RASTER = /^image\/(?:png|jpe?g|gif|webp)$/

/** What can be shown of an attached file without opening it, or why nothing can. */
export type Preview =
  | { readonly kind: 'words'; readonly content: FileContent }
  | { readonly kind: 'picture' }
  | { readonly kind: 'none'; readonly why: 'dangerous' | 'archive' | 'wordless' | 'unread' }

/** A file that runs, or hides others, is never shown, whatever it says; null when the mail has no such file. */
export function previewOf(mail: Mail, index: number, rules: RiskRules): Preview | null {
  const file = mail.attachments.find((one) => one.index === index)
  if (file === undefined) return null
  const alone = { ...mail, attachments: [file] }
  if (dangerousFile(alone, rules) !== null) return { kind: 'none', why: 'dangerous' }
  if (archive(alone, rules) !== null) return { kind: 'none', why: 'archive' }
  if (file.content !== null) {
    return saysNothing(file.content) ? { kind: 'none', why: 'wordless' } : { kind: 'words', content: file.content }
  }
  return RASTER.test(file.contentType.toLowerCase()) ? { kind: 'picture' } : { kind: 'none', why: 'unread' }
}

/** As a paper that was scanned: a picture of words, and no words. */
function saysNothing({ text, tables }: FileContent): boolean {
  return text.trim() === '' && tables.every((table) => table.flat().every((cell) => cell.trim() === ''))
}
