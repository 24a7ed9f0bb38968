import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS, settingsFrom } from '../../src/core/staff-settings.ts'

test.each([
  ['nothing was kept', {}, DEFAULT_SETTINGS],
  ['one was kept', { afterApproving: 'stay' }, { ...DEFAULT_SETTINGS, afterApproving: 'stay' }],
  ['a word nobody knows', { afterApproving: 'home', keys: 'yes' }, DEFAULT_SETTINGS],
  [
    'all were kept',
    { afterApproving: 'stay', keys: false, notifications: true, old: 1 },
    {
      afterApproving: 'stay',
      keys: false,
      notifications: true,
    },
  ],
])('%s', (_, kept, settings) => {
  expect(settingsFrom(kept)).toEqual(settings)
})
