import { expect, test } from 'vitest'
import { type StartFacts, startLines } from '../../src/core/start.ts'

const EMPTY: StartFacts = { sampleCompany: true, mailboxes: 0, people: 1, sends: false, skipped: [] }

test.each<[string, Partial<StartFacts>, string]>([
  ['an empty desk', {}, 'open open open open open'],
  ['a company of its own brings its hours', { sampleCompany: false }, 'done done open open open'],
  ['a mailbox', { mailboxes: 1 }, 'open open done open open'],
  ['a colleague, or one who is invited', { people: 2 }, 'open open open done open'],
  ['sending', { sends: true }, 'open open open open done'],
  ['what may be left out', { skipped: ['people', 'sending'] }, 'open open open skipped skipped'],
  ['what may not', { skipped: ['company', 'hours', 'mailbox'] }, 'open open open open open'],
  ['left out and then done', { skipped: ['people'], people: 3 }, 'open open open done open'],
])('%s', (_, facts, states) => {
  expect(
    startLines({ ...EMPTY, ...facts })
      .map(({ state }) => state)
      .join(' '),
  ).toBe(states)
})
