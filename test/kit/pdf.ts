import { deflateSync } from 'node:zlib'

/** Words that begin at a place, in points from the lower left corner. */
export interface Printed {
  readonly x: number
  readonly y: number
  readonly text: string
}

/** Lines of a letter below each other, or columns of it at the given places from the left. */
export function printed(rows: readonly (string | readonly string[])[], columns: readonly number[] = [50]): Printed[] {
  return rows.flatMap((row, at) =>
    [row].flat().flatMap((text, column) => (text === '' ? [] : [{ x: columns[column] ?? 50, y: 800 - at * 16, text }])),
  )
}

/** A PDF file with the given words on each page. */
export function pdfOf(...pages: readonly (readonly Printed[])[]): Buffer {
  const streams = pages.map((words) =>
    Buffer.from(
      words.map(({ x, y, text }) => `BT /F1 10 Tf ${x} ${y} Td (${escaped(text)}) Tj ET`).join('\n'),
      'latin1',
    ),
  )
  return pdfOfStreams(streams, '')
}

/** One page whose commands unpack to as many megabytes. */
export function swellingPdf(megabytes: number): Buffer {
  return pdfOfStreams([Buffer.alloc(megabytes * 1024 * 1024, ' ')], '')
}

/** A file that only a password opens: none fits these keys. */
export function lockedPdf(): Buffer {
  const key = `<${'ab'.repeat(32)}>`
  return pdfOfStreams([Buffer.from('')], `/ID[<01><01>] /Encrypt<</Filter/Standard/V 1/R 2/P -4/O ${key}/U ${key}>>`)
}

function pdfOfStreams(streams: readonly Buffer[], trailer: string): Buffer {
  const pages = streams.map((_, at) => `${4 + at * 2} 0 R`)
  const objects: Buffer[] = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from(`<</Type/Pages/Kids[${pages.join(' ')}]/Count ${pages.length}>>`),
    Buffer.from('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'),
    ...streams.flatMap((stream, at) => {
      const packed = deflateSync(stream)
      return [
        Buffer.from(
          `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${5 + at * 2} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
        ),
        Buffer.concat([
          Buffer.from(`<</Length ${packed.length}/Filter/FlateDecode>>\nstream\n`),
          packed,
          Buffer.from('\nendstream'),
        ]),
      ]
    }),
  ]
  const numbered = objects.flatMap((object, at) => [
    Buffer.from(`${at + 1} 0 obj\n`),
    object,
    Buffer.from('\nendobj\n'),
  ])
  return Buffer.concat([
    Buffer.from('%PDF-1.4\n'),
    ...numbered,
    Buffer.from(`trailer<</Root 1 0 R ${trailer}>>\n%%EOF\n`),
  ])
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&')
}
