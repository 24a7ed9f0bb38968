import { assert, constantFrom, integer, pre, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { polishableLines } from '../../../../src/core/draft/polish/polishable-lines.ts'
import { sameFacts } from '../../../../src/core/draft/polish/same-facts.ts'
import { LETTERS, letterTriage } from '../../../kit/letters.ts'
import { shippedRules } from '../../../kit/rules.ts'
import { aTriage } from '../../../kit/triage.ts'

const rules = await shippedRules()

function kindsChanged(language: string, before: string, after: string): string[] {
  const { draft: _, ...triage } = LETTERS[language] ? letterTriage(LETTERS[language]) : aTriage()
  return sameFacts(before, after, language, triage, rules).map(({ kind }) => kind)
}

describe('words without figures', () => {
  const examples = rules.polish.groups.flatMap(({ id, examples }) =>
    Object.entries(examples).map(([language, [before, after]]) => ({ id, language, before, after })),
  )

  test.each(examples)('$id in $language: $after', ({ id, language, before, after }) => {
    expect(kindsChanged(language, before, after)).toContain(id)
    expect(kindsChanged(language, before, before)).toEqual([])
  })

  test('every group is known in every language of replies', () => {
    const lacking = rules.polish.groups.flatMap(({ id, words, examples }) =>
      words['any']
        ? []
        : Object.keys(LETTERS)
            .filter((one) => !words[one] || !examples[one])
            .map((one) => `${id} ${one}`),
    )
    expect(lacking).toEqual([])
  })
})

test.each([
  [
    'en',
    'Thank you for your inquiry about 5,000 pcs for Harbour Tools BV.',
    'Many thanks for asking about 5,000 pcs for Harbour Tools BV.',
  ],
  [
    'en',
    'We will send you the drawing by Friday, 27 November 2026, 17:00 our time.',
    'You will have the drawing by Friday, 27 November 2026, 17:00 our time.',
  ],
  ['en', 'The port is Rotterdam.', 'Rotterdam is the port.'],
  [
    'es',
    'Le enviaremos el plano el viernes 27 de noviembre de 2026 a las 17:00.',
    'El plano se lo enviaremos el viernes 27 de noviembre de 2026 a las 17:00.',
  ],
  ['pt', 'Obrigado pela sua consulta sobre 5.000 peças.', 'Agradecemos a sua consulta sobre 5.000 peças.'],
  [
    'fr',
    'Nous vous enverrons le plan le vendredi 27 novembre 2026 à 17:00.',
    'Le plan, nous vous l’enverrons le vendredi 27 novembre 2026 à 17:00.',
  ],
  [
    'de',
    'Die Zeichnung senden wir Ihnen bis Freitag, 27. November 2026, 17:00 Uhr.',
    'Bis Freitag, 27. November 2026, 17:00 Uhr erhalten Sie die Zeichnung.',
  ],
  ['de', 'Wir haben Ihre Anfrage gern gelesen.', 'Gern haben wir Ihr Schreiben gelesen.'],
  ['it', 'grazie per la Sua richiesta di 5.000 pezzi.', 'La ringraziamo della Sua richiesta di 5.000 pezzi.'],
  [
    'ru',
    'Чертёж мы отправим в пятницу, 27 ноября 2026 г., в 17:00.',
    'В пятницу, 27 ноября 2026 г., в 17:00 мы отправим Вам чертёж.',
  ],
  ['tr', 'Hangi liman için fiyat verelim?', 'Fiyatı hangi liman için hazırlayalım?'],
  ['ar', 'إلى أي ميناء نقدم السعر؟', 'لأي ميناء تفضلون أن نقدم السعر؟'],
  ['zh', '请问报价到哪个港口?', '请问您希望我们报到哪个港口?'],
  ['ja', 'どちらの港までのお見積りをご希望でしょうか?', 'お見積りはどちらの港までがよろしいでしょうか?'],
  ['ko', '어느 항구까지 견적을 드릴까요?', '견적은 어느 항구까지 준비해 드릴까요?'],
  ['en', 'Minimum order: 1,000 pieces.', 'The minimum order is 1,000 pieces.'],
  [
    'en',
    'Samples: paid, sample fee refunded with the first order of 1,000 pieces; ready in 7 days.',
    'Samples are charged, the sample fee is refunded with the first order of 1,000 pieces, and they are ready in 7 days.',
  ],
  [
    'en',
    'Next step: my answers will reach you by Tuesday 24 November, 10:00 our time (Monday 23 November, 20:00 your time).',
    'As the next step, you will have my answers by Tuesday 24 November, 10:00 our time (Monday 23 November, 20:00 your time).',
  ],
  ['es', 'Copias de los certificados: las estoy preparando.', 'Estoy preparando las copias de los certificados.'],
  [
    'de',
    'Lieferzeit: 35 Tage ab Eingang Ihrer Anzahlung.',
    'Die Lieferzeit beträgt 35 Tage ab Eingang Ihrer Anzahlung.',
  ],
  [
    'de',
    'Genauer Preis für 3.000 Stück und 1.500 Stück: Ich rechne ihn aus.',
    'Den genauen Preis für 3.000 Stück und 1.500 Stück rechne ich Ihnen aus.',
  ],
  ['fr', 'Délai : 35 jours après votre acompte.', 'Le délai est de 35 jours après votre acompte.'],
  ['ja', '納期：ご入金後35日。', '納期はご入金後35日でございます。'],
  ['zh', '起订量：2,000 件。', '起订量为 2,000 件。'],
])('%s: "%s" may become "%s"', (language, before, after) => {
  expect(kindsChanged(language, before, after)).toEqual([])
})

test.each([
  ['en', 'Lead time is 30 days.', 'Lead time is 30 weeks.', 'figure'],
  ['en', 'MOQ 500 pcs at USD 2.80.', 'MOQ 280 pcs at USD 5.00.', 'figure'],
  ['en', 'It is USD 2.80.', 'It is EUR 2.80.', 'capital'],
  ['en', 'It keeps -20 °C.', 'It keeps 20 °C.', 'figure'],
  ['en', 'Terms are FOB Ningbo.', 'Terms are CIF Ningbo.', 'capital'],
  ['en', 'The tests follow Kosher rules.', 'The tests follow Halal rules.', 'certificate'],
  ['en', 'See the catalogue.', 'See the catalogue at evil.example/a.', 'link'],
  ['en', 'Ask our sales team.', 'Ask ann@evil.example.', 'link'],
  ['en', 'Which port?', 'Tell us the port.', 'question'],
  ['en', 'Which port?', 'Which port? Which colour?', 'question'],
  ['en', 'You wrote “steel, not iron”.', 'You wrote “iron, not steel”.', 'quote'],
  ['es', 'El envío va a Rotterdam.', 'El envío va a Valencia.', 'capital'],
  ['de', 'Wir liefern nach Rotterdam.', 'Wir liefern nach Bremerhaven.', 'port'],
  ['de', 'Bitte fragen Sie uns.', 'Bitte fragen Sie Viktor Lindqvist.', 'capital'],
  ['ru', 'Отгрузка в Роттердам.', 'Отгрузка в Гамбург.', 'capital'],
  ['tr', 'Sevkiyat 27 Kasım.', 'Sevkiyat 27 Aralık.', 'month'],
  ['ar', 'الشحن يوم الجمعة.', 'الشحن يوم السبت.', 'weekday'],
  ['ar', 'الكمية ٥٠٠ قطعة.', 'الكمية ٥٠ قطعة.', 'figure'],
  ['zh', '目的港为鹿特丹。', '目的港为汉堡。', 'port'],
  ['zh', '交期30天。', '交期30周。', 'figure'],
  ['ja', '材質はSUS304です。', '材質はSUS316です。', 'figure'],
  ['ko', '화요일에 보내 드립니다.', '수요일에 보내 드립니다.', 'weekday'],
])('%s: "%s" may not become "%s" (%s)', (language, before, after, kind) => {
  expect(kindsChanged(language, before, after)).toContain(kind)
})

test('a fact may not move to another line, and no line may be lost', () => {
  expect(kindsChanged('en', 'MOQ is 500 pcs.\nThank you.', 'MOQ is small.\nThank you for 500 pcs.')).toContain('figure')
  expect(kindsChanged('en', 'MOQ is 500 pcs.\nThank you.', 'MOQ is 500 pcs.')).toEqual(['lines'])
})

describe.each(Object.entries(LETTERS))('a letter in %s', (language, { text, lines }) => {
  const places = polishableLines({ text, lines }).map(({ from, to }) => ({ from, to }))
  const ofPattern = (pattern: RegExp) =>
    [...text.matchAll(pattern)].filter(({ index }) => places.some(({ from, to }) => from <= index && index < to))
  const changed = (from: number, length: number, words: string) =>
    kindsChanged(language, text, text.slice(0, from) + words + text.slice(from + length))

  test('whatever digit is taken out, changed or put in, it is noticed', () => {
    const digit = constantFrom(...ofPattern(/\d/g))
    assert(
      property(digit, integer({ min: 0, max: 9 }), constantFrom('out', 'other', 'in'), (hit, other, how) => {
        pre(how !== 'other' || String(other) !== hit[0])
        const words = how === 'out' ? '' : how === 'other' ? String(other) : hit[0] + String(other)
        expect(changed(hit.index, 1, words)).not.toEqual([])
      }),
    )
  })

  test('whatever name is taken out, changed or put in, it is noticed', () => {
    const name = constantFrom(...ofPattern(/HS-500|FOB|Ningbo|Harbour Tools BV|USD/g))
    const other = constantFrom('Qingdao', 'CIF', 'TT-100', 'EUR', 'ISO 9001', 'Halal')
    assert(
      property(name, other, constantFrom('out', 'other', 'in'), ({ 0: words, index }, other, how) => {
        const written = how === 'out' ? '' : how === 'other' ? other : `${words} ${other}`
        expect(changed(index, words.length, written)).not.toEqual([])
      }),
    )
  })

  test.each([
    ['month', { month: 'long', day: 'numeric' }],
    ['weekday', { weekday: 'long' }],
  ] as const)('another %s, or none, is noticed', (_, form) => {
    const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' })
    const named = (day: number) =>
      format.formatToParts(Date.UTC(2026, 10, day)).find(({ type }) => type === 'month' || type === 'weekday')?.value
    const word = named(27) ?? ''
    // The last letter may be that of another case.
    const at = text.toLowerCase().indexOf(word.toLowerCase().slice(0, -1))
    expect(at).toBeGreaterThanOrEqual(0)
    expect(changed(at, word.length, '')).not.toEqual([])
    expect(changed(at, word.length, named(-30) ?? '')).not.toEqual([])
  })
})
