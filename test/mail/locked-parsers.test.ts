import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod'

const lockSchema = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) })

/** In a lock file, the versions of every copy of a package, wherever in the tree it lies. */
function copiesIn(lock: string, name: string): string[] {
  const { packages } = lockSchema.parse(JSON.parse(lock))
  return Object.entries(packages).flatMap(([path, { version }]) =>
    path.endsWith(`node_modules/${name}`) && version !== undefined ? [version] : [],
  )
}

function isBelow(version: string, floor: string): boolean {
  return version.localeCompare(floor, 'en', { numeric: true }) < 0
}

test('no copy of nodemailer reads another sender than the mail names (CVE-2026-125755, mended in 10.4.1)', () => {
  const copies = copiesIn(readFileSync('package-lock.json', 'utf8'), 'nodemailer')
  expect(copies).not.toEqual([])
  expect(copies.filter((version) => isBelow(version, '10.4.1'))).toEqual([])
})

test('a copy that another package brings along is found', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/nodemailer': { version: '10.6.0' },
      'node_modules/mailparser/node_modules/nodemailer': { version: '10.3.1' },
      'node_modules/smtp-server': { version: '3.21.6' },
    },
  }
  const copies = copiesIn(JSON.stringify(lock), 'nodemailer')
  expect(copies).toEqual(['10.6.0', '10.3.1'])
  expect(copies.filter((version) => isBelow(version, '10.4.1'))).toEqual(['10.3.1'])
})
