import type { FileContent } from '../../../core/mail.ts'
import type { FileKind } from './file-kind.ts'
import { LIMITS, withinLimits } from './limits.ts'
import { unpacksWithin } from './unpacked-size.ts'

/** What a file says, and what could not be read of it, in words that go on after the file's name. */
export interface ReadFile {
  readonly content: FileContent | null
  readonly warnings: readonly string[]
}

interface Bytes {
  readonly bytes: Buffer
  /** As the mail declares it. */
  readonly charset: string | null
}

/**
 * Reads an attached file in this thread; its library is loaded with the first file of the kind. A damaged, locked or
 * oversized file is a warning.
 */
export async function readFile(kind: FileKind, file: Bytes): Promise<ReadFile> {
  if (isArchive(file.bytes) && !unpacksWithin(file.bytes, LIMITS.unpackedBytes))
    return refused(`is damaged or unpacks to more than ${LIMITS.unpackedBytes / 1024 / 1024} MB; it was not opened`)
  try {
    const { warnings = [], ...content } = await READERS[kind](file)
    const cut = withinLimits(content)
    return { content: cut.content, warnings: [...warnings, ...cut.warnings] }
  } catch (error) {
    const isLocked = /password/i.test(String(error))
    return refused(isLocked ? 'is locked with a password and was not read' : 'cannot be read; it may be damaged')
  }
}

type Read = (file: Bytes) => Promise<FileContent & { readonly warnings?: readonly string[] }>

const READERS: Readonly<Record<FileKind, Read>> = {
  pdf: async ({ bytes }) => (await import('./pdf.ts')).readPdf(bytes),
  word: async ({ bytes }) => (await import('./word.ts')).readWord(bytes),
  workbook: async ({ bytes }) => (await import('./workbook.ts')).readWorkbook(bytes),
  csv: async ({ bytes, charset }) => (await import('./csv.ts')).readCsv(bytes, charset),
}

function isArchive(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004'
}

function refused(warning: string): ReadFile {
  return { content: null, warnings: [warning] }
}
