import { getDocumentProxy } from 'unpdf'
import type { FileContent } from '../../../core/mail.ts'
import { LIMITS } from './limits.ts'
import { laidOut, type Piece } from './page-layout.ts'

/**
 * Reads the words of a PDF file as they stand on its pages. Nothing in it is run, drawn or fetched.
 *
 * @returns with a warning where it has more pages than are read
 * @throws what PDF.js throws for a damaged or locked file
 */
export async function readPdf(bytes: Buffer): Promise<FileContent & { readonly warnings: readonly string[] }> {
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  })
  const texts: string[] = []
  const tables: FileContent['tables'][number][] = []
  let length = 0
  for (let page = 1; page <= Math.min(document.numPages, LIMITS.pages) && length < LIMITS.characters; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent()
    const read = laidOut(items.flatMap((item) => ('str' in item ? [pieceOf(item)] : [])))
    texts.push(read.text)
    tables.push(...read.tables)
    length += read.text.length
  }
  const warnings = [
    ...(length === 0 && tables.length === 0 ? ['shows only pictures, of which nothing was read'] : []),
    ...(document.numPages > LIMITS.pages ? [`was read only up to page ${LIMITS.pages}`] : []),
  ]
  return { text: texts.join('\n'), tables, warnings }
}

/** PDF files write Chinese with look-alikes of the radicals; NFKC gives the characters back. */
function pieceOf({ str, dir, transform, width }: TextItem): Piece {
  const [, , skew = 0, size = 0, x = 0, y = 0] = transform.map(Number)
  return { text: str.normalize('NFKC'), x, y, width, size: Math.hypot(skew, size), rtl: dir === 'rtl' }
}

interface TextItem {
  readonly str: string
  readonly dir: string
  readonly transform: readonly unknown[]
  readonly width: number
}
