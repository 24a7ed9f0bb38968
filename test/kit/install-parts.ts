import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { PARTS, type Part } from './parts.ts'

// Brings the real programs that the tests run against: through apt on Debian as root, elsewhere by saying what is missing.
const missing: Part[] = Object.values(PARTS).filter((part) => part.find() === null)
if (missing.length > 0 && existsSync('/etc/debian_version') && process.getuid?.() === 0) install(missing)

const still = missing.filter((part) => part.find() === null)
for (const part of still) {
  console.error(`missing: ${part.name} (Debian: ${part.packages.join(' ')}); skipped: ${part.without}`)
}
if (still.length > 0 && process.env.CI === 'true') {
  console.error('With CI=true nothing may be skipped.')
  process.exitCode = 1
}

function install(parts: readonly Part[]): void {
  const packages = parts.flatMap((part) => part.packages)
  console.error(`installing ${packages.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: 'inherit', env })
}
