import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startAskback } from '../kit/askback.ts'
import { freePort } from '../kit/free-port.ts'
import { runAskback } from '../kit/run-askback.ts'

const RULES = resolve(import.meta.dirname, '../../rules')

test.each(['serve', 'triage', 'migrate', 'doctor', 'rules'])('%s explains itself', async (name) => {
  const { status, out } = await runAskback([name, '--help'])
  expect(status).toBe(0)
  expect(out).toContain(`Usage: askback ${name}`)
})

test('without a command the commands are listed', async () => {
  const { status, out } = await runAskback(['--help'])
  expect(status).toBe(0)
  for (const name of ['serve', 'triage', 'migrate', 'doctor', 'rules']) expect(out).toContain(`  ${name} `)
})

test.each([
  ['an unknown command', ['triag']],
  ['an unknown option', ['serve', '--fast']],
  ['an unknown part', ['serve', '--only', 'mail']],
])('%s is refused with status 2', async (_, args) => {
  const { status, err } = await runAskback(args)
  expect(status).toBe(2)
  expect(err).toMatch(/error: /)
})

test('every wrong setting is named at once, with what is expected and what to do', async () => {
  const { status, err } = await runAskback(['serve'], { ASKBACK_PORT: 'http', ASKBACK_SENDNG: 'on', IMAP_HOST: 'x' })
  expect(status).toBe(2)
  expect(err).toContain('ASKBACK_PORT (the environment): expected a whole number from 1 to 65535')
  expect(err).toContain('ASKBACK_SENDNG (the environment): no such setting')
  expect(err).toContain('.env.example')
})

test('a wrong rules file is named with file, line and field, and nothing is started', async () => {
  const rules = folder('rules')
  cpSync(RULES, rules, { recursive: true })
  writeFileSync(join(rules, 'company.yaml'), 'name: Example\ntimeZone: Asia/Nowhere\n')
  const { status, err } = await runAskback(['serve'], { ASKBACK_RULES_DIR: rules, ASKBACK_DATA_DIR: folder('data') })
  expect(status).toBe(2)
  expect(err).toContain('company.yaml line 2 column 11: timeZone: expected an IANA time zone')
  expect(err).toContain('company.yaml line 1 column 1: shortName')
})

test('rules check says that they are right, or names line, column and what was expected', async () => {
  expect(await runAskback(['rules', 'check', '--rules', RULES])).toMatchObject({ status: 0, err: '' })
  const rules = folder('rules')
  cpSync(RULES, rules, { recursive: true })
  const text = readFileSync(join(rules, 'markets.yaml'), 'utf8')
  writeFileSync(join(rules, 'markets.yaml'), text.replace('points: 20', 'points: many'))
  const { status, err } = await runAskback(['rules', 'check', '--rules', rules])
  expect(status).toBe(2)
  expect(err).toMatch(/^markets\.yaml line \d+ column 13: markets\.0\.points: /m)
})

test('rules diff tells two folders apart by rules', async () => {
  const rules = folder('rules')
  cpSync(RULES, rules, { recursive: true })
  const text = readFileSync(join(rules, 'scoring.yaml'), 'utf8')
  writeFileSync(join(rules, 'scoring.yaml'), text.replace('A: 60', 'A: 62'))
  const { status, out } = await runAskback(['rules', 'diff', RULES, rules])
  expect({ status, out }).toEqual({ status: 0, out: 'scoring.yaml: tiers.A: 60 → 62\n' })
})

test('rules backtest needs rules that were in force', async () => {
  const env = { ASKBACK_DATA_DIR: folder('data') }
  const { status, err } = await runAskback(['rules', 'backtest', '--rules', RULES], env)
  expect(status).toBe(2)
  expect(err).toContain('No rules were ever in force.')
})

test('one part of the embedded database cannot run alone', async () => {
  const { status, err } = await runAskback(['serve', '--only', 'web'], { ASKBACK_DATA_DIR: folder('data') })
  expect(status).toBe(2)
  expect(err).toContain('DATABASE_URL')
})

test('a database that is not there is said so, with what to do', async () => {
  const { status, err } = await runAskback(['migrate'], {
    DATABASE_URL: `postgres://nobody@127.0.0.1:${await freePort()}/askback`,
  })
  expect(status).toBe(1)
  expect(err).toContain('Is PostgreSQL running')
})

test('a second process on the same data folder goes at once and says whose it is; the first is not disturbed', async () => {
  const data = folder('data')
  const first = await startAskback({ ASKBACK_DATA_DIR: data })
  onTestFinished(() => first.stop())
  const second = await runAskback(['serve'], { ASKBACK_DATA_DIR: data, ASKBACK_PORT: String(await freePort()) })
  expect(second.status).toBe(1)
  expect(second.err).toMatch(/process \d+/)
  expect(second.err).toContain('ASKBACK_DATA_DIR')
  expect((await fetch(`${first.url}/health`)).status).toBe(200)
  const doctor = await runAskback(['doctor'], { ASKBACK_DATA_DIR: data })
  expect(doctor.out).toContain('open in the Askback that runs now')
  expect(doctor.out).toContain('polishing: off')
  expect(doctor.status).toBe(0)
})

test('a port that is taken is said so', async () => {
  const first = await startAskback({ ASKBACK_DATA_DIR: folder('data') })
  onTestFinished(() => first.stop())
  const { port } = new URL(first.url)
  const second = await runAskback(['serve'], { ASKBACK_DATA_DIR: folder('data'), ASKBACK_PORT: port })
  expect(second.status).toBe(1)
  expect(second.err).toContain('ASKBACK_PORT')
})

test('doctor finds the demo in good health, and a mailbox that does not answer in need of a hand', async () => {
  const well = await runAskback(['doctor'], { ASKBACK_DATA_DIR: folder('data') })
  expect(well.out).not.toContain('NEEDS A HAND')
  expect(well.status).toBe(0)
  const port = String(await freePort())
  const ill = await runAskback(['doctor'], {
    ASKBACK_DATA_DIR: folder('data'),
    IMAP_HOST: '127.0.0.1',
    IMAP_PORT: port,
    IMAP_SECURITY: 'none',
    IMAP_USER: 'sales@example.com',
    IMAP_PASSWORD: 'canary-5550',
  })
  expect(ill.status).toBe(1)
  expect(ill.out).toMatch(/mailbox sales@example.com: NEEDS A HAND/)
  expect(ill.out + ill.err).not.toContain('canary-5550')
})

function folder(name: string): string {
  const path = mkdtempSync(join(tmpdir(), `askback-${name}-`))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}
