import { expect, test } from 'vitest'
import { shippedRules } from '../../../kit/rules.ts'
import { told } from '../../../kit/told.ts'

const rules = await shippedRules()

function quantities(text: string): string[] {
  return told(rules, text).request.quantities.map(({ value, max, unit }) => `${value}${max ? `-${max}` : ''} ${unit}`)
}

test.each([
  // what is asked for, in many ways of writing it
  ['Please quote 1,500 pcs.', ['1500 pc']],
  ['Bitte Angebot über 1.500 Stück.', ['1500 pc']],
  ['Nous avons besoin de 12 000 m de tissu.', ['12000 m']],
  ['Necesitamos 600 juegos de llaves.', ['600 set']],
  ['Нужно 3 тыс. шт. перчаток.', ['3000 pc']],
  ['请报价3万个。', ['30000 pc']],
  ['نحتاج ٥٠٠ قطعة', ['500 pc']],
  ['50台の見積をお願いします。', ['50 pc']],
  ['장갑 200켤레 견적 부탁드립니다.', ['200 pair']],
  ['Kami butuh 500 buah.', ['500 pc']],
  ['300 adet için fiyat rica ederim.', ['300 pc']],
  ['Poproszę o wycenę 250 szt.', ['250 pc']],
  ['Graag offerte voor 80 stuks.', ['80 pc']],
  ['We want to buy 24 MT of citric acid per month.', ['24 ton']],
  ['Please offer 5,000 kg of cocoa powder.', ['5000 kg']],
  ['We need 20 dozen.', ['20 dozen']],
  ['Quantity: 800', ['800 pc']],
  ['Please quote for 500-1000 pcs.', ['500-1000 pc']],
  ['Price for 500 or 1,500 pcs?', ['500 pc', '1500 pc']],
  ['Price for 500 / 1000 / 2000 pcs?', ['500 pc', '1000 pc', '2000 pc']],
  ['Please send two samples.', ['2 pc']],
  ['Please quote 500 sets. We also need 3 samples.', ['500 set']],
  ['We need 3,000 garden hoses for spring.', ['3000 pc']],
  ['I just want one for my boat, can you post it?', ['1 pc']],
  // goods counted once, then without a unit
  ['We need 500 pcs for spring, then 300 more for autumn.', ['500 pc', '300 pc']],
  ['Please quote 900 pcs in lots of 300.', ['900 pc', '300 pc']],
  ['Please quote 300 sets (180 grey + 120 white).', ['300 set', '180 set', '120 set']],
  ['Besoin de 8 tables au départ, puis 25 à 30 si tout va bien.', ['8 pc', '25-30 pc']],
  ['Merci de coter 5 000 pièces de drap et 8 000 serviettes.', ['5000 pc', '8000 pc']],
  ['We need brackets (about 400) and hinges (650).', ['400 pc', '650 pc']],
  // tables typed into the mail
  [
    'Please quote:\nItem        Qty/year   First lot\nGear box A  2,400 nos  500\nGear box B  800 nos    100',
    ['2400 pc', '500 pc', '800 pc', '100 pc'],
  ],
  [
    'Bitte Preise eintragen:\nPos | Artikel | Stück | Preis\n1 | Kugellager 6204 | 600 | ____\n2 | Wellendichtring | 250 | ____',
    ['600 pc', '250 pc'],
  ],
  // what stands beside the count, and lots told apart
  ['Please quote:\n- 610 mm notched disc, 600 off\n- bearing housing, 150 off', ['600 pc', '150 pc']],
  ['Интересует:\n\nдиск 660х6, квадрат 41 - 1000 шт', ['1000 pc']],
  ['Nous cherchons :\n- vérins pour benne 8 t : 60 pièces', ['60 pc']],
  ['Umbrellas: make it 720 (20 cartons).', ['720 pc']],
  ['Please quote cable glands, lot size 480.', ['480 pc']],
  ['Please quote 60 by 60 tiles, one pallet.', ['1 pallet']],
  ['- Hex bolts M12 x 40 - 6 tons', ['6 ton']],
  ['Can you quote the 4-plate clutch and the 6-spline shaft?', []],
  ['Could you do 50 + 20 for a trial?', ['50 pc', '20 pc']],
  ['We can start with like 30 shafts and 20 gearboxes and 10 dozen blades, ok?', ['30 pc', '20 pc', '10 dozen']],
  ['We need not 30 but 50 pcs.', ['50 pc']],
  ['Вместо 1000 нужно 1 800 шт.', ['1800 pc']],
  ['How much for one chipper?', ['1 pc']],
  ['What is the price for one colour?', []],
  // containers
  ['We need 20,000 pcs, and also 1 x 20 feet container.', ['20000 pc', '1 container_20']],
  ['¿Es posible mezclar ambos productos en un contenedor de 40?', []],
  ['Please state the number of 40HQ required.', []],
  ['What would a pallet to Felixstowe cost?', []],
  ['The goods must arrive 1st December, please confirm.', []],
  ['电源出线要0.5米', []],
  ['Please offer 2x40HQ.', ['2 container_40hc']],
  ["We take one 20' container.", ['1 container_20']],
  ['Offer for 1 x 40ft please', ['1 container_40']],
  ['Un conteneur 40’ HC, svp', ['1 container_40hc']],
  ['We will order three containers.', ['3 container']],
  ['Precio para un contenedor de 40 HQ, por favor', ['1 container_40hc']],
  ['(1) ガーリック 20トン/20フィート1本', ['20 ton', '1 container_20']],
  ['3,000 jars of jam for the first order, please quote.', ['3000 jar']],
  ['Please quote panel lights 40 W, 6500K: 400 pcs.', ['400 pc']],
  ['Driver 100 W, change to 400 pcs (last time 250 pcs), please.', ['400 pc']],
  // numbers that order nothing
  ["Ile sztuk wchodzi na kontener 20'?", []],
  ['Could you reply by 6 Kasım?', []],
  ['¿Manejan menos de un contenedor?', []],
  ['Do you give credit after first container?', []],
  ['Please quote per 1000 sachets.', []],
  ['Zużywamy ok. 9 ton soli rocznie.', []],
  ['Zusätzlich benötigen wir 500 g Muster von Pos. 1 und 2.', []],
  ['Your MOQ of 50 pcs is too much for us, can you help?', []],
  ['We sell 3,000 pcs a year.', []],
  ['The drill has 36 V and 250 W, is it in stock?', []],
  ['Please answer before 15.03.2027.', []],
  ['Please call +49 40 123456.', []],
  ['Our target price is USD 450 per piece.', []],
  ['How many are there, 24 pcs per carton?', []],
  ['Do the bags weigh 25 kg?', []],
  ['We are a company with 300 employees.', []],
  ['Please quote the 500 ml bottle and the 30 oz cup, 4000 lm.', []],
  ['Quanto custa por contêiner 40HQ?', []],
  ['Can both items share one 40HQ?', []],
  ['We keep a warehouse of 1,500 m2 in Lyon.', []],
  ['Can the pump lift water 190 m?', []],
  ['The hall needs class 150 valves, DN 80, PN 16.', []],
  ['We need a price for our 12 stores within 30 days.', []],
  ['Il minimo di 1.000 pezzi è obbligatorio?', []],
])('%s', (text, expected) => {
  expect(quantities(text)).toEqual(expected)
})

test('the quantity field of a notification comes first', () => {
  const { request } = told(rules, 'Please send your price.', { fields: { quantity: '2,000 Piece/Pieces' } })
  expect(request.quantities).toEqual([{ value: 2000, unit: 'pc' }])
})

test('the subject of an old thread counts nothing', () => {
  const mail = { subject: 'Re: 500 pcs gloves', inReplyTo: ['<a@b.example>'] }
  expect(told(rules, 'What about the lead time?', {}, mail).request.quantities).toEqual([])
})
