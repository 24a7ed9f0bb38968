import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const BUILT = resolve(import.meta.dirname, '../../dist/desk')
/** Bytes as they travel; over a slow line from abroad that is the wait for the first screen. */
const MOST = 350_000

test('what the first screen needs is small', () => {
  const page = readFileSync(resolve(BUILT, 'index.html'), 'utf8')
  const files = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file = '']) => file)
  expect(files.some((file) => file.endsWith('.js')) && files.some((file) => file.endsWith('.css'))).toBe(true)
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(resolve(BUILT, file))).length, 0)
  expect(bytes).toBeLessThan(MOST)
})
