import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fileSender } from '../../../src/mail/send/file.ts'

const folder = mkdtempSync(join(tmpdir(), 'askback-sent-'))
afterAll(() => rm(folder, { recursive: true }))

const PARCEL = {
  from: 'a@exporter.example',
  to: 'b@buyer.example',
  raw: Buffer.from('Subject: x\r\n\r\ny'),
  messageId: '<../1@exporter.example>',
}

test('one mail is one file, however often it is sent, within the folder', async () => {
  const send = fileSender(join(folder, 'sent'))
  for (const _ of [1, 2]) expect(await send(PARCEL, async () => undefined)).toMatchObject({ result: 'accepted' })
  expect(readdirSync(join(folder, 'sent'))).toEqual(['..1@exporter.example.eml'])
  expect(readFileSync(join(folder, 'sent', '..1@exporter.example.eml'))).toEqual(PARCEL.raw)
})

test('nothing is written when the phase cannot be', async () => {
  const send = fileSender(join(folder, 'none'))
  expect(await send(PARCEL, () => Promise.reject(new Error('taken over')))).toMatchObject({ result: 'not_sent' })
  expect(readdirSync(join(folder, 'none'))).toEqual([])
})

test('a folder that cannot be made is a value', async () => {
  writeFileSync(join(folder, 'file'), '')
  const sent = await fileSender(join(folder, 'file'))(PARCEL, async () => undefined)
  expect(sent).toMatchObject({ result: 'not_sent', answer: expect.stringMatching(/could not be written/) })
})
