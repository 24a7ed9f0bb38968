/** Where a version of the rules comes from. */
export type RuleOrigin = 'folder' | 'desk'

/**
 * The files that a manager may change at the desk as well as the operator in the folder.
 *
 * Both may, and whoever changed a file last has it, file by file. A file published from the desk stands until the company's
 * folder changes its own copy, or the desk goes back; a newer shipped default does not replace it. Every change by either is
 * a version of its own.
 */
export const DESK_FILES = ['scoring.yaml', 'markets.yaml', 'company.yaml', 'catalogue.yaml'] as const

/** Those in which a manager turns numbers: going back to an earlier version is about them, and never about the company. */
export const TUNED_FILES = ['scoring.yaml', 'markets.yaml'] as const

/** What is remembered with a version of where its files come from. */
export interface Origins {
  /** A mark (hash) of the folder's own copy of each desk file when the version was made; null where it had none. */
  readonly folder: Readonly<Record<string, string | null>>
  /** The files that stand as the desk published them. */
  readonly desk: readonly string[]
}

type Files = ReadonlyMap<string, string>

interface Version extends Origins {
  readonly files: Files
}

/**
 * The files that count now that the folder looks like this.
 *
 * @param texts of the folder, shipped defaults filled in
 * @param folder marks of the folder's own copies now
 * @param newest the version in force; null before the first
 */
export function filesInForce(texts: Files, folder: Origins['folder'], newest: Version | null): Version {
  const desk = newest?.desk.filter((file) => newest.folder[file] === folder[file]) ?? []
  const files = new Map(texts)
  for (const file of desk) {
    const published = newest?.files.get(file)
    if (published !== undefined) files.set(file, published)
  }
  return { files, folder, desk }
}

/** A version with some desk files as the desk wants them. */
export function publish(newest: Version, texts: Files): Version {
  const files = new Map([...newest.files, ...texts])
  const desk = DESK_FILES.filter((file) => newest.desk.includes(file) || texts.has(file))
  return { files, folder: newest.folder, desk }
}

/** A version with the tuned files as they stood in an earlier one; what came from the folder then, and is there still, does again. */
export function goBack(newest: Version, earlier: Version): Version {
  const files = new Map(newest.files)
  for (const file of TUNED_FILES) files.set(file, earlier.files.get(file) ?? '')
  const tuned = new Set<string>(
    TUNED_FILES.filter((file) => earlier.desk.includes(file) || earlier.folder[file] !== newest.folder[file]),
  )
  const stays = (file: string): boolean => newest.desk.includes(file) && !TUNED_FILES.some((one) => one === file)
  const desk = DESK_FILES.filter((file) => tuned.has(file) || stays(file))
  return { files, folder: newest.folder, desk }
}
