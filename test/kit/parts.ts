import { execFileSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A real program the tests run against. */
export interface Part {
  readonly name: string
  /** Packages of Debian that bring it. */
  readonly packages: readonly string[]
  /** Where it is; null when it is missing. */
  readonly find: () => string | null
  /** What is skipped without it. */
  readonly without: string
}

export const PARTS = {
  postgres: {
    name: 'PostgreSQL server',
    packages: ['postgresql'],
    // Debian keeps the server's programs outside PATH.
    find: () => folderWith('initdb', [...globSync('/usr/lib/postgresql/*/bin').sort().reverse(), ...searchPath()]),
    without: 'store, job and trip tests on PostgreSQL',
  },
  dovecot: {
    name: 'Dovecot',
    packages: ['dovecot-imapd'],
    find: () => program('dovecot'),
    without: 'IMAP tests and trips',
  },
  chromium: {
    name: 'Chromium',
    packages: ['chromium'],
    find: () => program('chromium') ?? program('chromium-browser') ?? program('google-chrome'),
    without: 'browser tests',
  },
  fonts: {
    name: 'a font with Chinese characters',
    packages: ['fonts-noto-cjk'],
    find: () =>
      existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc') ? '/usr/share/fonts' : fontFor('zh'),
    without: 'nothing; Chinese screenshots show boxes',
  },
} as const satisfies Record<string, Part>

function program(name: string): string | null {
  const folder = folderWith(name, searchPath())
  return folder === null ? null : join(folder, name)
}

function folderWith(name: string, folders: readonly string[]): string | null {
  return folders.find((folder) => existsSync(join(folder, name))) ?? null
}

function searchPath(): string[] {
  return [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
}

function fontFor(language: string): string | null {
  try {
    return execFileSync('fc-list', [`:lang=${language}`, 'file'], { encoding: 'utf8' }).split('\n')[0] || null
  } catch {
    return null
  }
}
