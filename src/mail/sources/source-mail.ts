/** One message as it lies in a file, or why it could not be read. `source` names the file; for an mbox `file#n`. */
export type SourceMail =
  | { readonly source: string; readonly raw: Buffer }
  | { readonly source: string; readonly problem: string }
