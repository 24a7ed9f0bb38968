import { expect, test } from 'vitest'
import { cuesIn } from '../../../../src/core/classify/evidence/cues.ts'

const DEPOSIT = {
  id: 'deposit',
  points: 1,
  because: 'Money.',
  example: 'deposit',
  words: { en: ['deposit'], zh: ['定金'] },
}

test.each([
  ['a short line stands whole', 'Send the deposit.', 'en', 'Send the deposit.'],
  [
    'a long line is cut between words',
    'Dear sir, we would very much like you to kindly send the deposit of twelve hundred dollars to our account abroad',
    'en',
    'very much like you to kindly send the deposit of twelve hundred dollars to our',
  ],
  [
    'a word that just fits stays',
    `and so on: fresh ${'well '.repeat(5)}send the deposit`,
    'en',
    /^fresh (?:well ){5}send the deposit$/,
  ],
  ['only its own line', 'Good morning,\nplease send the deposit\ntoday', 'en', 'please send the deposit'],
  ['a script without blanks is cut anywhere', `${'好'.repeat(60)}定金${'好'.repeat(60)}`, 'zh', /^好{40}定金好{40}$/],
])('what is quoted: %s', (_, text, language, quote) => {
  expect(cuesIn([{ text, weight: 1 }], language, [DEPOSIT])[0]?.evidence).toMatch(quote)
})
