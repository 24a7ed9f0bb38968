import mammoth from 'mammoth'
import type { FileContent, Table } from '../../../core/mail.ts'

/** A node of the document as mammoth hands it over. */
interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
}

/**
 * Reads the paragraphs and tables of a Word document.
 *
 * @throws what mammoth throws for a damaged or locked document
 */
export async function readWord(bytes: Buffer): Promise<FileContent> {
  const found: Node[] = []
  await mammoth.convertToHtml(
    { buffer: bytes },
    {
      externalFileAccess: false,
      // The document is taken as it was read, before it is written out as HTML.
      transformDocument: (document: Node): Node => {
        found.push(document)
        return { ...document, children: [] }
      },
    },
  )
  const blocks = found.flatMap(blocksOf)
  return {
    text: blocks
      .filter(({ type }) => type === 'paragraph')
      .map(textOf)
      .join('\n'),
    tables: blocks.filter(({ type }) => type === 'table').map(tableOf),
  }
}

/** Paragraphs and tables in their order, wherever they are nested; not what stands within them. */
function blocksOf(node: Node): Node[] {
  if (node.type === 'paragraph' || node.type === 'table') return [node]
  return (node.children ?? []).flatMap(blocksOf)
}

function tableOf({ children = [] }: Node): Table {
  return children.map((row) => (row.children ?? []).map((cell) => blocksOf(cell).map(textOf).join(' ')))
}

function textOf({ type, value, children = [] }: Node): string {
  if (type === 'text') return value ?? ''
  if (type === 'tab' || type === 'break') return ' '
  return children.map(textOf).join(type === 'tableRow' ? ' ' : '')
}
