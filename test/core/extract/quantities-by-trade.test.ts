import { expect, test } from 'vitest'
import { shippedRules } from '../../kit/rules.ts'
import { told } from '../../kit/told.ts'

const rules = await shippedRules()

function quantities(text: string): string[] {
  return told(rules, text).request.quantities.map(({ value, max, unit }) => `${value}${max ? `-${max}` : ''} ${unit}`)
}

/** How buyers of other trades say how much: their units, lists, sizes and rooms, in their languages. */
test.each([
  // chemicals and food
  ['Please quote 80 drums of glycerine, 250 kg each, CIF Mombasa.', ['80 drum']],
  ["Kindly offer 24 MT (1 x 20' FCL) of sodium benzoate.", ['24 ton', '1 container_20']],
  ['We require 400 IBC of caustic soda 50% per shipment.', ['400 ibc']],
  ['Precisamos de 12 toneladas de ácido cítrico em sacos de 25 kg.', ['12 ton']],
  ['Нам нужно 5 тонн крахмала, мешки по 25 кг.', ['5 ton']],
  ['Necesitamos 60 tambores de 200 litros de sorbitol.', ['60 drum']],
  ['Wir suchen 18 t Inulin, palettiert, für den Start.', ['18 ton']],
  ['需要柠檬酸20吨，25公斤袋装。', ['20 ton']],
  ['نحتاج 10 أطنان من النشا في أكياس 25 كجم', ['10 ton']],
  ['Kami perlu 15 ton gula cair untuk pabrik kami.', ['15 ton']],
  ['Chúng tôi cần 8 tấn tinh bột sắn.', ['8 ton']],
  ['Bitte um Preis für 3 Paletten Backpulver.', ['3 pallet']],
  ['Vorremmo ordinare due bancali di farina.', ['2 pallet']],
  ['Gostaria de cotar 1.200 caixas de palmito.', ['1200 carton']],
  ['Potrzebujemy 22 palety mąki.', ['22 pallet']],
  // cosmetics and packaging
  ['Nous cherchons 20 000 flacons airless de 30 ml.', ['20000 bottle']],
  ['Cotización por 50 mil frascos de vidrio de 30 ml.', ['50000 jar']],
  ['30 ml 유리병 2만 개 견적 부탁드립니다.', ['20000 pc']],
  ['化粧水ボトル 100ml を5,000本お願いします。', ['5000 pc']],
  ['Please offer 500,000 sachets, 2 g each.', ['500000 sachet']],
  ['We need 30,000 lids and 30,000 cups 12 oz.', ['30000 pc']],
  ['Preis für 15.000 Tuben à 75 ml?', ['15000 tube']],
  ['Нужны тубы 50 мл, тираж 25 тыс. шт.', ['25000 pc']],
  // fasteners
  ['Please quote M8x40 hex bolts, 100,000 pcs, price per 1000.', ['100000 pc']],
  ['Angebot über 250 Tsd. Schrauben 4x40, Preis je 1.000 Stück.', ['250000 pc']],
  ['M10螺母50万个，请报价。', ['500000 pc']],
  ['Potrzebuję 40 tys. nakrętek M12.', ['40000 pc']],
  ['Vida M5x20: 200.000 adet, fiyat rica ederiz.', ['200000 pc']],
  // tiles, boards, paper, cable
  ['We need 2,400 m2 of porcelain tiles 60x60.', ['2400 m2']],
  ['Solicitamos precio para 1.800 m² de porcelanato 80x80.', ['1800 m2']],
  ['Нам нужно 950 кв. м плитки.', ['950 m2']],
  ['Serve prezzo per 600 mq di gres.', ['600 m2']],
  ['We would take 40 reels of kraft paper 120 gsm.', ['40 reel']],
  ['Quote 500 reams A4 80 gsm.', ['500 ream']],
  ['Angebot für 60 Rollen Wellpappe, 1,20 m breit.', ['60 roll']],
  ['Necesitamos 3,000 láminas de triplay de 18 mm.', ['3000 sheet']],
  ['800 sheets of plywood 18 mm needed.', ['800 sheet']],
  ['请报价镀锌板 200 张。', ['200 pc']],
  ['Merci de coter 120 m3 de contreplaqué.', ['120 m3']],
  ['Wir suchen 2 Lkw Pellets.', ['2 truck']],
  // tyres, auto parts, machinery
  ['I need price for 400 tyres 295/80R22.5.', ['400 pc']],
  ['Quiero cotizar 300 llantas 11R22.5.', ['300 pc']],
  ['Нужны шины 315/80 R22.5, 200 штук.', ['200 pc']],
  ['Quote: clutch kit Isuzu NPR - 150 nos, wheel bearing - 600 nos', ['150 pc', '600 pc']],
  ['Fren diski 250 takım, amortisör 400 adet istiyoruz.', ['250 set', '400 pc']],
  ['Please send offer for two walking tractors and 10 ploughs.', ['2 pc', '10 pc']],
  ['Necesito cotización de una máquina selladora de vasos.', []],
  ['Budem brat: potrebujeme 6 ks frézek.', ['6 pc']],
  ['Ich brauche ein Angebot für drei Motorhacken.', ['3 pc']],
  ['Kami butuh 3 unit traktor tangan.', ['3 pc']],
  ['نريد 4 ماكينات تعبئة', ['4 pc']],
  ['삽 300자루와 괭이 200자루 견적 부탁드립니다.', ['300 pc', '200 pc']],
  // stationery, clothing, hotels
  ['Looking to order 200 gross of pencils.', ['200 gross']],
  ['We need 150 dozen socks and 80 dz caps.', ['150 dozen', '80 dozen']],
  ['Precisamos 300 dúzias de meias.', ['300 dozen']],
  ['Quote 96 rooms of FF&E, two bedside tables in each room.', []],
  ['T恤 3000-5000 件，请报价。', ['3000-5000 pc']],
  ['About 2-3 thousand pieces of cotton caps, please quote.', ['2000-3000 pc']],
  ['Entre 800 y 1.000 unidades de mochilas, favor cotizar.', ['800-1000 pc']],
  ['Между 500 и 700 штук курток, дайте цену.', ['500-700 pc']],
  ['between 300 and 400 pcs of uniforms, please quote', ['300-400 pc']],
  // containers beside pieces
  ['We would take 1,280 chairs (two 40HQ), what is your price?', ['1280 pc']],
  ["Merci de chiffrer 160 pièces, soit un 40'HQ complet.", ['160 pc']],
  ['Please quote 900 pcs = 1x20ft.', ['900 pc']],
  ['We need 400 chairs and 60 tables, can we mix them in a 40ft container?', ['400 pc', '60 pc', '1 container_40']],
  ['Please quote 1x40HQ of office chairs.', ['1 container_40hc']],
  ['Price for 20ft and 40HQ please.', ['1 container_20', '1 container_40hc']],
  ['نريد حاويتين 40 قدم من البلاط', ['2 container_40']],
  ['Chcemy zamówić 41 kompletów (jeden 40HQ).', ['41 set']],
  ['Terms: 20 percent deposit, 80% before loading; we need 18 tons.', ['18 ton']],
])('%s', (text, expected) => {
  expect(quantities(text)).toEqual(expected)
})

test.each([
  // a kilometre is a distance, but where goods are sold by length
  ['Please offer 15 km of 4 core cable.', ['15 km']],
  ['Wir benötigen 20 km NYY-J 5x16.', ['20 km']],
  ['Требуется кабель ВВГ 3х2,5 - 12 км.', ['12 km']],
])('sold by length: %s', (text, expected) => {
  const catalogue = rules.catalogue.map((product) => ({ ...product, moq: { value: 1000, unit: 'm' } }))
  const { quantities: read } = told({ ...rules, catalogue }, text).request
  expect(read.map(({ value, unit }) => `${value} ${unit}`)).toEqual(expected)
})
