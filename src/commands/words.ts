/** Errors that are expected at the command line, by code: the exit status and what the person can do. */
const KNOWN: Readonly<Record<string, { readonly status: 1 | 2; readonly todo: string }>> = {
  settings_wrong: { status: 2, todo: 'Mend them in the environment or in .env; .env.example lists every setting.' },
  no_rules: { status: 2, todo: 'Mend the files, or point ASKBACK_RULES_DIR at another folder.' },
  secrets_unreadable: { status: 1, todo: 'Set ASKBACK_SECRET_KEY, or bring data/secret.key back from the backup.' },
  rules_wrong: { status: 2, todo: 'Mend the files, or point ASKBACK_RULES_DIR at another folder.' },
  no_version: { status: 2, todo: 'Settings → Rules in the desk lists the versions; askback serve makes the first.' },
  folder_in_use: { status: 1, todo: 'Stop that process first, or set ASKBACK_DATA_DIR to another folder.' },
  embedded_is_one_process: {
    status: 2,
    todo: 'Set DATABASE_URL to a PostgreSQL database, or leave --only out to run everything in one process.',
  },
  desk_not_built: { status: 1, todo: 'Run npm run build, or npm start, which does it.' },
  EADDRINUSE: { status: 1, todo: 'Another program listens there: stop it, or set ASKBACK_PORT.' },
  EACCES: { status: 1, todo: 'Give this user the right to read and write there.' },
  ENOENT: { status: 1, todo: 'Check the path.' },
  ECONNREFUSED: { status: 1, todo: 'Is PostgreSQL running, and does DATABASE_URL name its host and port?' },
  ENOTFOUND: { status: 1, todo: 'Check the host name in DATABASE_URL.' },
  '28P01': { status: 1, todo: 'The database refused the password in DATABASE_URL.' },
  '28000': { status: 1, todo: 'The database refused the user in DATABASE_URL.' },
  '3D000': { status: 1, todo: 'Create the database first: createdb NAME.' },
  '42501': { status: 1, todo: 'Make the user of DATABASE_URL the owner of its database.' },
}

/** An error of ours: a broken promise with a code that the table above knows. */
export class Refusal extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/**
 * Turns an error into what the person reads and the exit status: 2 for what they gave us, 1 for what went wrong.
 * An unknown error is a defect of ours, so its trace is shown.
 */
export function errorInWords(error: unknown): { readonly words: string; readonly status: 1 | 2 } {
  const known = error instanceof Error && 'code' in error ? KNOWN[String(error.code)] : undefined
  if (known === undefined || !(error instanceof Error)) {
    return { words: error instanceof Error ? (error.stack ?? error.message) : String(error), status: 1 }
  }
  return { words: `${messageOf(error)}\n${known.todo}`, status: known.status }
}

/** An AggregateError (a host with several addresses) has no message of its own. */
function messageOf(error: Error): string {
  return error instanceof AggregateError ? error.errors.map(String).join('\n') : error.message
}
