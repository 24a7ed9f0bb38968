import type { FileContent } from '../../../core/mail.ts'
import type { FileKind } from './file-kind.ts'
import { LIMITS, withinLimits } from './limits.ts'
import { unpacksWithin } from './unpacked-size.ts'

/** What a file says, and what could not be read of it, in words that go on after the file's name. */
export interface ReadFile {
  readonly content: FileContent | null
  readonly warnings: readonly string[]
}

/**
 * Reads an attached file in this thread; its library is loaded with the first file of the kind. A damaged, locked or
 * oversized file is a warning.
 */
export async function readFile(kind: FileKind, bytes: Buffer): Promise<ReadFile> {
  if (isArchive(bytes) && !unpacksWithin(bytes, LIMITS.unpackedBytes))
    return refused(`is damaged or unpacks to more than ${LIMITS.unpackedBytes / 1024 / 1024} MB; it was not opened`)
  try {
    const { warnings = [], ...content } = await READERS[kind](bytes)
    const cut = withinLimits(content)
    return { content: cut.content, warnings: [...warnings, ...cut.warnings] }
  } catch (error) {
    const isLocked = /password/i.test(String(error))
    return refused(isLocked ? 'is locked with a password and was not read' : 'cannot be read; it may be damaged')
  }
}

type Read = (bytes: Buffer) => Promise<FileContent & { readonly warnings?: readonly string[] }>

const READERS: Readonly<Record<FileKind, Read>> = {
  pdf: async (bytes) => (await import('./pdf.ts')).readPdf(bytes),
  word: async (bytes) => (await import('./word.ts')).readWord(bytes),
  workbook: async (bytes) => (await import('./workbook.ts')).readWorkbook(bytes),
  csv: async (bytes) => (await import('./csv.ts')).readCsv(bytes),
  text: async (bytes) => (await import('./plain-text.ts')).readText(bytes),
}

function isArchive(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004'
}

/** Nothing was read, and why. */
export function refused(warning: string): ReadFile {
  return { content: null, warnings: [warning] }
}
