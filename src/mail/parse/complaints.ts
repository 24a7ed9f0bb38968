import type { HeaderFields } from './header-fields.ts'
import type { Part } from './split-parts.ts'

/** What a reader of the mail has to know because the text cannot show it, in words. */
export function complaintsAbout(fields: HeaderFields, files: readonly Part[]): string[] {
  const has = (type: RegExp) =>
    files.some(({ contentType, filename }) => type.test(contentType) || type.test(filename ?? ''))
  const found: [boolean, string][] = [
    [(fields.get('from')?.length ?? 0) > 1, 'The mail names its sender more than once; the first was taken.'],
    [
      has(/^application\/(vnd\.)?ms-tnef$|^winmail\.dat$/i),
      'Files or text are packed in an Outlook format (winmail.dat) that cannot be opened.',
    ],
    [has(/^application\/(x-)?pkcs7-mime$/i), 'The mail is encrypted or sealed (S/MIME) and cannot be opened.'],
    [has(/^application\/pgp-encrypted$/i), 'The mail is encrypted (PGP) and cannot be opened.'],
  ]
  return found.filter(([applies]) => applies).map(([, words]) => words)
}
