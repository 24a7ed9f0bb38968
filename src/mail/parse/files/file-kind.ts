/** The kinds of files that are read for what the buyer says. */
export type FileKind = 'pdf' | 'word' | 'workbook' | 'csv' | 'text'

const BY_ENDING: Readonly<Record<string, FileKind>> = {
  pdf: 'pdf',
  docx: 'word',
  xlsx: 'workbook',
  xls: 'workbook',
  ods: 'workbook',
  csv: 'csv',
  tsv: 'csv',
  txt: 'text',
}

const BY_TYPE: Readonly<Record<string, FileKind>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'workbook',
  'application/vnd.oasis.opendocument.spreadsheet': 'workbook',
  'text/csv': 'csv',
  'text/tab-separated-values': 'csv',
}

/** The kind of a file by the ending of its name, and by its media type only where it has none; files with macros are of no kind. */
export function fileKind(filename: string | null, contentType: string): FileKind | null {
  const ending = /\.([^.\s]{1,8})\s*$/.exec(filename ?? '')?.[1]?.toLowerCase()
  return (ending === undefined ? BY_TYPE[contentType] : BY_ENDING[ending]) ?? null
}
