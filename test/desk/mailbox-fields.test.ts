import { expect, test } from 'vitest'
import {
  mailboxOf,
  NO_FIELDS,
  withAddress,
  withPassword,
  withProvider,
} from '../../src/desk/settings/mailbox-fields.ts'
import { shippedRules } from '../kit/rules.ts'

const { mailboxPresets: presets } = await shippedRules()
const aliyun = presets.find(({ id }) => id === 'aliyun')

test('an address at a provider fills in its servers, and signs in under itself', () => {
  const typed = withAddress(withAddress(NO_FIELDS, 'sales@16', presets), 'sales@163.com', presets)
  expect(mailboxOf(withPassword(typed, 'code'))).toEqual({
    address: 'sales@163.com',
    imap: { host: 'imap.163.com', port: 993, security: 'tls', user: 'sales@163.com', password: 'code' },
    smtp: { host: 'smtp.163.com', port: 465, security: 'tls', user: 'sales@163.com', password: 'code' },
  })
})

test('a user name of its own stays when the address changes, and so does a chosen provider', () => {
  const chosen = withProvider(withAddress(NO_FIELDS, 'a@house.example', presets), aliyun)
  const named = { ...chosen, imap: { ...chosen.imap, user: 'anna' } }
  const moved = withAddress(named, 'b@house.example', presets)
  expect(moved).toMatchObject({ provider: 'aliyun', imap: { user: 'anna' }, smtp: { user: 'b@house.example' } })
})

test('reading only leaves the server for sending out', () => {
  expect(mailboxOf({ ...NO_FIELDS, sends: false }).smtp).toBeNull()
})
