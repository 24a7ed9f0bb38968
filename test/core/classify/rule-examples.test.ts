import { expect, test } from 'vitest'
import { readNotification } from '../../../src/core/classify/channel/notification.ts'
import { cuesIn } from '../../../src/core/classify/evidence/cues.ts'
import { learnedVoice } from '../../../src/core/classify/kind/learned-voice.ts'
import { languageOf } from '../../../src/core/classify/language/language.ts'
import { newText, split, textOf } from '../../../src/core/classify/text/split.ts'
import { isUnsure } from '../../../src/core/standing.ts'
import { UNTAUGHT } from '../../../src/core/teaching.ts'
import { read, rules } from './shipped.ts'

const { kinds, stories, risk, mailText, languages, platforms, examples } = rules

test.each(kinds.cues.filter(({ where }) => where !== 'alone'))('cue $id: $example', ({ id, example, where }) => {
  const cues = kinds.cues.filter((cue) => cue.where === where)
  expect(cuesIn([{ text: example, weight: 1 }], 'en', cues).map(({ cue }) => cue.id)).toContain(id)
})

test.each(kinds.cues.filter(({ where }) => where === 'alone'))('$example alone', ({ example, kind }) => {
  expect(read({ subject: '', text: example }).kind).toBe(kind)
})

test.each(stories.kinds)('story $id: $example', ({ id, kind, example }) => {
  const reading = read({ subject: '', text: example })
  expect(reading.kind).toBe(kind)
  expect(reading.reasons.map(({ rule }) => rule)).toContain(id)
})

test.each(stories.risks)('story $id: $example', ({ id, example }) => {
  expect(read({ subject: '', text: example }).risk.reasons.map(({ rule }) => rule)).toContain(id)
})

test.each(risk.wording)('risk $id: $example', ({ id, example }) => {
  expect(cuesIn([{ text: example, weight: 1 }], 'en', risk.wording).map(({ cue }) => cue.id)).toContain(id)
})

test.each([languages.words.example, languages.letters.example])('$text is $language', ({ text, language }) => {
  expect(languageOf(text, languages)).toBe(language)
})

test.each([mailText.wrote, mailText.headers, mailText.original, mailText.forwarded])('$example', ({ example }) => {
  const text = `We take the blue one, please.\n\n${example}\n\nWhich colour do you want?`
  expect(newText(text, split(text, null, true, mailText))).toBe('We take the blue one, please.')
})

test.each([mailText.closings, mailText.devices])('$example', ({ example }) => {
  const text = `We take the blue one, please.\n\n${example}`
  expect(textOf(text, split(text, null, false, mailText), ['signature'])).toBe(example)
})

test.each([mailText.disclaimers, mailText.footers])('$example', ({ example }) => {
  const text = `We take the blue one, please.\n\n${example}`
  expect(textOf(text, split(text, null, false, mailText), ['disclaimer'])).toBe(example)
})

test('labels', () => {
  const [label, value] = platforms.labels.example.split(/ \.+ /)
  expect(readNotification(platforms.labels.example, '', null, platforms).fields).toEqual({
    [String(label).toLowerCase()]: value,
  })
  expect(readNotification(platforms.nothing.example, '', null, platforms).fields).toEqual({})
})

test('what the rules say of unsure mail', () => {
  expect(isUnsure(read({ subject: '', text: kinds.unsure.example }), kinds)).toBe(true)
})

test.each(Object.entries(examples.examples))('the examples of %s are told apart by the voice', (kind, texts) => {
  const wrong = Object.entries(texts).flatMap(([language, list]) =>
    list.filter((text) => (learnedVoice(text, language, examples, UNTAUGHT.corrections)?.kind ?? kind) !== kind),
  )
  expect(wrong).toEqual([])
})

test('every kind has examples in every language of full treatment', () => {
  const languages = ['en', 'es', 'pt', 'fr', 'de', 'it', 'ru', 'tr', 'ar', 'zh', 'ja', 'ko', 'pl', 'nl', 'id', 'vi']
  const gaps = Object.entries(examples.examples).flatMap(([kind, texts]) =>
    languages.filter((language) => (texts[language]?.length ?? 0) < 3).map((language) => `${kind} ${language}`),
  )
  expect(gaps).toEqual([])
})
