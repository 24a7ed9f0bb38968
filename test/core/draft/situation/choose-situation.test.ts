import { describe, expect, test } from 'vitest'
import { modelsToChoose, offerFor } from '../../../../src/core/draft/goods/offer.ts'
import { holdingInstead } from '../../../../src/core/draft/plan/hold.ts'
import type { ChosenSituation } from '../../../../src/core/draft/situation/called.ts'
import { chooseSituation, managerFor } from '../../../../src/core/draft/situation/choose-situation.ts'
import { signsIn } from '../../../../src/core/draft/situation/signs.ts'
import type { Situation } from '../../../../src/core/draft/situation/situation.ts'
import { SIGNS } from '../../../../src/core/draft/situation/situation-rules.ts'
import { NO_HISTORY } from '../../../../src/core/history.ts'
import type { LatePromise } from '../../../../src/core/inquiry.ts'
import { aMail } from '../../../kit/mail.ts'
import { aReading, facts } from '../../../kit/reading.ts'
import { type Case, points } from '../../../kit/reply.ts'
import { shippedRules } from '../../../kit/rules.ts'

const shipped = await shippedRules()
const { company, situations, catalogue } = shipped
const rules = { ...shipped, company: { ...company, terms: { ...company.terms, quoteLimit: 3 } } }
const named = catalogue.slice(0, 3).map(({ sku }) => ({ text: sku, sku }))
const photo = { index: 0, filename: 'a.jpg', contentType: 'image/jpeg', bytes: 9, inline: false, content: null }

type Told = Omit<Case, 'history'> & { readonly history?: { quotations?: number; late?: readonly LatePromise[] } }

function chosenFor(one: Told): ChosenSituation {
  const read = facts(one.facts)
  return chooseSituation({
    mail: aMail({ subject: '', ...one.mail }),
    reading: aReading(one.reading),
    facts: read,
    offer: offerFor(read.request.products, rules),
    history: { ...NO_HISTORY, ...one.history },
    rules,
  })
}

const told = SIGNS.flatMap((sign) => [
  ...situations.signs[sign].fires.map((example) => [sign, 'bears', example] as const),
  ...situations.signs[sign].passes.map((example) => [sign, 'lacks', example] as const),
])

test.each(told)('%s: an example %s it: $text', (sign, bearing, { language, text }) => {
  expect(signsIn(text, language, situations).has(sign)).toBe(bearing === 'bears')
})

test.each(SIGNS)('examples of %s are of three languages', (sign) => {
  const { fires, passes } = situations.signs[sign]
  expect(new Set(fires.map(({ language }) => language)).size).toBeGreaterThan(2)
  expect(new Set([...fires, ...passes].map(({ language }) => language)).size).toBeGreaterThan(2)
})

const one = { products: named.slice(0, 1) }
const amount = { ...one, quantities: [{ value: 1000, unit: 'pc' }] }
const complaint = (text: string) => ({ kind: 'complaint', text }) as const
const reply = (text: string) => ({ kind: 'reply', text }) as const

describe('a mail calls for', () => {
  test.each<[Situation, string, Told]>([
    ['quotation', 'a named product', { facts: { request: one, points: points('price') } }],
    ['choices', 'nothing named', { facts: { points: points('price', 'moq') } }],
    ['catalogue', 'only the catalogue', { facts: { points: points('catalogue', 'price') } }],
    ['rfq', 'three products', { facts: { request: { products: named } } }],
    ['rfq', 'a product and the name', { mail: { subject: 'RFQ 7' }, facts: { request: one } }],
    ['sample', 'a sample without a price', { facts: { request: one, points: points('sample') } }],
    ['quotation', 'a sample and a price', { facts: { request: one, points: points('sample', 'price') } }],
    [
      'platform',
      'a platform, with a sample',
      { reading: { channel: 'alibaba' }, facts: { request: one, points: points('sample') } },
    ],
    ['middleman', 'an agent', { facts: { buyer: { type: 'agent' }, request: one } }],
    ['agency', 'sole rights and a price', { facts: { request: one, points: points('price', 'exclusivity') } }],
    ['quotation', 'an amount, and sole rights', { facts: { request: amount, points: points('price', 'exclusivity') } }],
    [
      'agency',
      'sole rights among the first',
      { facts: { request: amount, points: points('price', 'exclusivity', 'visit') } },
    ],
    ['agency', 'sole rights before all', { facts: { request: amount, points: points('exclusivity', 'price') } }],
    ['visit', 'a visit', { facts: { points: points('visit') } }],
    ['choices', 'a visit and a price', { facts: { points: points('visit', 'price') } }],
    ['visit', 'the days of a visit, the way there, a price', { facts: { points: points('visit', 'visit', 'price') } }],
    [
      'quoted-often',
      'prices at the limit',
      { facts: { request: one, points: points('price') }, history: { quotations: 3 } },
    ],
    [
      'quotation',
      'prices below the limit',
      { facts: { request: one, points: points('price') }, history: { quotations: 2 } },
    ],
    ['bargaining', 'a discount', { reading: reply('Any discount?'), facts: { points: points('discount') } }],
    [
      'rfq',
      'a list with a target price',
      { facts: { request: { products: named, targetPrice: { amount: 2, currency: 'USD' } } } },
    ],
    ['thanks', 'nothing more', { reading: reply('Thank you.') }],
    ['conversation', 'a question', { reading: reply('When?'), facts: { points: points('lead_time') } }],
    [
      'delay',
      'an overdue promise',
      { reading: reply('Hello.'), history: { late: [{ topic: 'freight', values: {}, sent: null }] } },
    ],
    [
      'complaint',
      'a complaint with a discount',
      { reading: complaint('Broken.'), facts: { points: points('discount') } },
    ],
    ['complaint-proven', 'a photo and a number', { reading: complaint('12 broken.'), mail: { attachments: [photo] } }],
    [
      'complaint',
      'a photo with an order number and a date',
      { reading: complaint('Order PO 2231 of 3 May arrived broken.'), mail: { attachments: [photo] } },
    ],
    [
      'complaint-proven',
      'photos in the letter and a count',
      {
        reading: complaint('17 have cracked. See photos below.'),
        mail: { attachments: [{ ...photo, inline: true }] },
      },
    ],
    [
      'complaint-proven',
      'photos elsewhere and a count',
      { reading: complaint('17 have cracked. See photos: https://photos.example/17') },
    ],
    ['complaint', 'photos that did not arrive', { reading: complaint('17 have cracked. Photos are attached.') }],
    ['complaint', 'photos to come', { reading: complaint('17 have cracked. Photos to follow.') }],
    [
      'complaint-proven',
      'a measure',
      {
        reading: complaint('It weighs 462 gsm instead of 500 gsm. Report attached.'),
        mail: { attachments: [photo] },
      },
    ],
    ['complaint-furious', 'many marks', { reading: complaint('Three weeks old and broken!!!') }],
    ['delay', 'nothing but our silence', { reading: complaint('You promised drawings and sent none.') }],
    ['complaint', 'silence and broken goods', { reading: complaint('You promised new ones. 12 are broken.') }],
    ['complaint', 'a photo without a number', { reading: complaint('Broken.'), mail: { attachments: [photo] } }],
    [
      'complaint-furious',
      'a threat with a photo',
      { reading: complaint('12 broken. Our lawyer knows.'), mail: { attachments: [photo] } },
    ],
    ['complaint-furious', 'capitals', { reading: complaint('ALL YOUR GOODS ARE BROKEN AND WE WANT AN ANSWER TODAY') }],
  ])('%s: %s', (situation, _, told) => {
    expect(chosenFor(told).situation).toBe(situation)
  })
})

describe('words of many languages call for', () => {
  test.each<[Situation, string, string, Told['facts']?]>([
    ['newcomer', 'es', 'Es la primera vez que importo y no conozco los pasos.', { request: one }],
    ['newcomer', 'fr', "Je n'ai jamais importé, comment faire ?"],
    ['newcomer', 'zh', '我们是第一次进口。'],
    ['newcomer', 'de', 'Wir haben noch nie importiert.'],
    ['middleman', 'pt', 'Procuramos em nome de um cliente.'],
    ['middleman', 'ru', 'Ищем товар для нашего клиента.'],
    ['middleman', 'zh', '我们代客户采购。'],
    ['free-sample', 'de', 'Können Sie ein kostenloses Muster senden?', { points: points('sample') }],
    ['free-sample', 'tr', 'Ücretsiz numune gönderir misiniz?', { points: points('sample') }],
    ['free-sample', 'ja', '無料サンプルをいただけますか。', { points: points('sample') }],
    ['free-sample', 'en', 'Send free samples first and pay the courier.', { points: points('sample', 'shipping') }],
    ['free-sample', 'ar', 'هل يمكن إرسال عينة مجانية؟', { points: points('sample') }],
    ['similar-product', 'it', 'Abbiamo già un fornitore per questo articolo.'],
    ['similar-product', 'ko', '저희는 이미 거래처가 있습니다.'],
    ['similar-product', 'ru', 'У нас уже есть поставщик.'],
    ['cheaper-elsewhere', 'es', 'Otro proveedor lo ofrece más barato.', { points: points('price') }],
    ['cheaper-elsewhere', 'zh', '别的供应商更便宜。'],
    ['cheaper-elsewhere', 'ru', 'У других дешевле.'],
    ['cheaper-elsewhere', 'pl', 'Inni oferują to taniej.'],
    ['invitation', 'fr', "Merci de m'envoyer une lettre d'invitation.", { points: points('visit') }],
    ['invitation', 'tr', 'Vize için davet mektubu rica ederim.'],
    ['invitation', 'ar', 'نحتاج خطاب دعوة.'],
    ['changed-trade', 'de', 'Wir importieren nicht mehr aus Asien.'],
    ['changed-trade', 'en', 'We no longer sell these.'],
    ['changed-trade', 'zh', '我们已经转行了。'],
    ['delay', 'it', 'Non abbiamo ancora ricevuto la Vostra offerta.'],
    ['delay', 'nl', 'Wij hebben nog niets gehoord.'],
    ['delay', 'ja', 'お見積書がまだ届いておりません。'],
  ])('%s in %s: %s', (situation, language, text, told) => {
    expect(chosenFor({ reading: { language, text }, ...(told && { facts: told }) }).situation).toBe(situation)
  })

  test.each([
    ['en', 'We will think about it.'],
    ['es', 'Gracias, lo pensaremos.'],
    ['de', 'Danke, wir überlegen es uns.'],
    ['ko', '검토 후 말씀드리겠습니다.'],
    ['vi', 'Cảm ơn, bên em sẽ cân nhắc thêm.'],
    ['tr', 'Teşekkürler, düşüneceğiz.'],
  ])('thinking in %s: %s', (language, text) => {
    expect(chosenFor({ reading: { kind: 'reply', language, text } }).situation).toBe('thinking')
  })
})

describe('goods that are not ours', () => {
  const asks = (text: string) => ({ request: { products: [{ text, sku: null }] }, points: points('price') })

  test.each<[Situation, string, string, string]>([
    ['out-of-range', 'en', 'Price of garden gnomes?', 'garden gnomes'],
    ['out-of-range', 'en', 'Price of 6.5 inch garden gnomes?', '6.5 inch garden gnomes'],
    ['out-of-range', 'ru', 'Сколько стоят hoverboard и когда?', 'hoverboard'],
    ['choices', 'ru', 'Сколько стоят садовые гномы?', 'садовые гномы'],
    ['choices', 'es', 'Precio de gnomos de jardín', 'gnomos de jardín'],
  ])('%s in %s: %s', (situation, language, text, goods) => {
    expect(chosenFor({ reading: { language, text }, facts: asks(goods) }).situation).toBe(situation)
  })

  test('our own trade is never said to be out of our range', () => {
    const ours = { catalogue, company: { industry: 'garden decoration and gnomes' } }
    expect(offerFor([{ text: 'porcelain gnomes', sku: null }], ours).foreign).toEqual([])
  })

  test('no list of other goods is offered for them', () => {
    expect(modelsToChoose(offerFor([{ text: 'garden gnomes', sku: null }], rules), catalogue)).toEqual([])
    expect(modelsToChoose(offerFor([], rules), catalogue).length).toBeGreaterThan(1)
  })
})

describe('a long request is not routed by one phrase', () => {
  test.each([
    [
      'en',
      'Please quote 1000 pcs. Another supplier offers it at 2.10. Two free samples first.',
      points('price', 'sample'),
    ],
    ['de', 'Bitte bieten Sie 1000 Stück an. Wir haben bereits einen Lieferanten.', points('price')],
    ['zh', '请报价1000件。同行报到2.28。', points('price')],
  ])('%s: %s', (language, text, asked) => {
    expect(chosenFor({ reading: { language, text }, facts: { request: amount, points: asked } }).situation).toBe(
      'quotation',
    )
  })
})

describe('a letter that can state nothing', () => {
  const owed = { role: 'owed', topic: 'price', values: {}, points: [0] } as const
  const stated = {
    role: 'answer',
    part: 'discount',
    values: {},
    sources: [{ kind: 'policy', place: '' }],
    points: [0],
  } as const
  const talk: ChosenSituation = { situation: 'conversation', reasons: [] }
  const asked = facts({ points: points('price') })

  test('says who looks into it', () => {
    expect(holdingInstead(talk, asked, [owed]).situation).toBe('holding')
  })

  test.each([
    ['something is stated', talk, asked, [owed, stated]],
    ['nothing was asked', talk, facts({}), [owed]],
    ['it has a matter of its own', { ...talk, situation: 'delay' } as const, asked, [owed]],
  ])('is no such letter when %s', (_, chosen, read, lines) => {
    expect(holdingInstead(chosen, read, lines)).toBe(chosen)
  })
})

test('tells the words that decided', () => {
  expect(chosenFor({ reading: { text: 'An invitation letter, please.' } }).reasons).toEqual([
    { rule: 'invitation', because: expect.any(String), evidence: 'An invitation letter, please.' },
  ])
})

test('a manager approves what binds the company, and no common letter', () => {
  expect(managerFor(chosenFor({ facts: { points: points('exclusivity') } }), situations)?.rule).toBe('agency')
  expect(managerFor(chosenFor({ facts: { points: points('price') } }), situations)).toBeNull()
})
