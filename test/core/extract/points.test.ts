import { expect, test } from 'vitest'
import { shippedRules } from '../../kit/rules.ts'
import { told } from '../../kit/told.ts'

const rules = await shippedRules()

function points(text: string, language = 'en'): string[] {
  return told(rules, text, { language }).points.map(({ type }) => type)
}

test.each(rules.points.map(({ type, example }) => ({ type, ...example })))(
  '$type: $text',
  ({ type, text, language }) => {
    expect(points(text, language)).toContain(type)
  },
)

test.each([
  ['en', 'Kindly advise MOQ, lead time and payment terms for the T-shirts.', ['moq', 'lead_time', 'payment_terms']],
  [
    'en',
    'We run a mill.\nPlease tell us:\n1. warranty\n2. spare parts\n3. training video',
    ['warranty', 'warranty', 'catalogue'],
  ],
  ['en', 'Does the lid fit? Which seal is in it? What does it cost?', ['specification', 'specification', 'price']],
  ['en', 'What does the lid cost? And what does the jar cost?', ['price', 'price']],
  ['en', 'Our logo on the lid. Can you print our logo?', ['customization', 'customization']],
  ['es', '¿Cuál es el precio y el plazo de entrega? Necesitamos también muestras.', ['price', 'lead_time', 'sample']],
  ['es', 'Precio CIF Valparaíso.', ['price']],
  ['pt', 'Gostaria de receber o catálogo. Qual é o pedido mínimo?', ['catalogue', 'moq']],
  ['fr', 'Merci de nous envoyer votre tarif et la fiche technique.', ['price', 'specification']],
  ['de', 'Bitte nennen Sie uns Preis, Lieferzeit und Zahlungsbedingungen.', ['price', 'lead_time', 'payment_terms']],
  ['it', 'Vorremmo un preventivo. Avete il certificato per alimenti?', ['price', 'certificate']],
  ['ru', 'Пришлите, пожалуйста, каталог и укажите цену. Какая гарантия?', ['catalogue', 'price', 'warranty']],
  ['tr', 'Fiyat ve teslim süresini bildirir misiniz? Numune mümkün mü?', ['price', 'lead_time', 'sample']],
  ['ar', 'نرجو إرسال عرض سعر ومدة التسليم. هل يوجد ضمان؟', ['price', 'lead_time', 'warranty']],
  ['zh', '请报价，交期多久？可以提供样品吗？', ['price', 'lead_time', 'sample']],
  ['ja', 'お見積りをお願いします。納期と最小ロットを教えてください。', ['price', 'lead_time', 'moq']],
  ['ko', '견적과 납기를 알려 주세요. 샘플이 가능한가요?', ['price', 'lead_time', 'sample']],
  ['pl', 'Proszę o wycenę i termin realizacji. Czy możliwe są próbki?', ['price', 'lead_time', 'sample']],
  ['nl', 'Kunt u een offerte sturen? Wat is de levertijd?', ['price', 'lead_time']],
  ['id', 'Mohon kirim daftar harga. Berapa minimum order?', ['catalogue', 'moq']],
  ['vi', 'Vui lòng báo giá và thời gian giao hàng.', ['price', 'lead_time']],
  ['cs', 'Prosím o cenovou nabídku a dodací lhůtu. Jaká je záruka?', ['price', 'lead_time', 'warranty']],
])('%s: %s', (language, text, expected) => {
  expect(points(text, language)).toEqual(expected)
})

test('a point is the sentence that raised it', () => {
  const { points: raised } = told(rules, 'Hello.\nWe make jam. What is the shelf life of the pectin?')
  expect(raised).toEqual([{ type: 'specification', text: 'What is the shelf life of the pectin?' }])
})

test.each([
  ['How are you?', []],
  ['Our price is good in this market.', []],
  ['Can your people also fix the roof of our shed?', ['other']],
  // in the order they were first raised
  ['What is your price? How long is the warranty? And the price for 500?', ['price', 'warranty', 'price']],
  // thanks ask for nothing; what follows them may
  ['Thank you for your quotation and the price list.', []],
  ['Thanks for the offer, but could you send a sample first?', ['sample']],
  ['We would like to visit you in May. Would that suit you?', ['visit']],
  ['Please send: [x] Sample [ ] Catalogue', ['sample']],
  ['Have you exported to our country before?', ['company_info']],
])('%s', (text, expected) => {
  expect(points(text)).toEqual(expected)
})

test('the subject asks when the body does not', () => {
  const { points: raised } = told(rules, 'See below.', {}, { subject: 'Price request for gloves' })
  expect(raised.map(({ type }) => type)).toEqual(['price'])
})

test.each([
  // counted, the unit of something else, left out, in the price, or told
  ['We need 300 cartons of candles. Please quote.', ['price']],
  [rules.asking.per.example.text, ['specification']],
  [rules.asking.without.example.text, ['catalogue']],
  [rules.asking.including.example.text, ['price']],
  ['Please quote.\n- Colour: black', ['price']],
  // a question about us is no technical one
  [rules.asking.addressing.example.text, ['other']],
  ['Does the lid close by itself?', ['specification']],
  // how long and how much are about what is named beside them
  ['How long is the warranty?', ['warranty']],
  ['How much is the freight to Durban?', ['shipping']],
  ['How many days does production take?', ['lead_time']],
  // a question without its mark, and a wish that names only a term
  [rules.asking.inquiring.example.text, ['specification']],
  ['Please state also DDP Zwolle.', ['price']],
  [rules.asking.arriving.example.text, ['lead_time']],
  // what joins two clauses, and what ends thanks
  [rules.asking.joining.example.text, ['lead_time']],
  [rules.asking.turning.example.text, ['price']],
  ['Please advise: [x] MOQ [ ] Catalogue [x] Samples', ['moq', 'sample']],
  // columns of weeks and volumes left open
  [
    'No | Item | Qty | Unit price | Delivery weeks | CBM\n1 | Stool | 300 | ____ | ____ | ____',
    ['price', 'lead_time', 'packaging'],
  ],
  // a property with its value is given
  ['Please quote.\n- pump, flow rate 5 m3/h, 12 pcs', ['price']],
  // what is told is not asked
  ['We sell candles under our own brand in Riga.', []],
  ['We are sole agent of a Danish make. Please quote 300 lamps.', ['price']],
  ['Our forwarder collects the goods, please send your price.', ['price']],
])('%s', (text, expected) => {
  expect(points(text)).toEqual(expected)
})

test('thanks may follow what they are for', () => {
  const { text, language } = rules.asking.thanked.example
  expect(points(text, language)).toEqual([])
})

test('a language without words of its own shares the long ones of others', () => {
  // Arabic, read as Persian
  expect(points('نرجو إرسال تقرير الفحص وقائمة الأسعار.', 'fa')).toEqual(['certificate', 'catalogue'])
})
