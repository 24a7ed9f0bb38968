import { expect, test } from 'vitest'
import { shippedRules } from '../../kit/rules.ts'
import { told } from '../../kit/told.ts'

const rules = await shippedRules()

/** Firms that the letter names, where no signature does. */
test.each([
  ['Greetings from Silver Creek Outfitters! We would like your price list.', 'Silver Creek Outfitters'],
  ['My name is Joan Odell and I am the buyer at Odell Garden Centres.', 'Odell Garden Centres'],
  ['This is Rahim from Padma Knit Composite Ltd., Dhaka.', 'Padma Knit Composite Ltd.'],
  ['We, Karimi Brothers Carpets, are interested in your yarn.', 'Karimi Brothers Carpets'],
  ['Our company, Delta Feed Mills, buys 200 t of premix a year.', 'Delta Feed Mills'],
  ['I own a small bakery called Crust & Crumb in Leeds.', 'Crust & Crumb'],
  ['Blue Lagoon Pools is a pool builder in Arizona.', 'Blue Lagoon Pools'],
  ['Somos Ferretería Los Andes, una cadena de tiendas en Mendoza.', 'Ferretería Los Andes'],
  ['Le escribo de parte de Agropecuaria El Roble, en Santa Cruz.', 'Agropecuaria El Roble'],
  ['Represento a la empresa Óptica Visión Clara.', 'Óptica Visión Clara'],
  ['Somos a Casa do Padeiro, loja de artigos de panificação no Porto.', 'Casa do Padeiro'],
  ['Sou comprador da Agro Verde Sementes.', 'Agro Verde Sementes'],
  ['Nous sommes la société Brico Sahel, à Niamey.', 'Brico Sahel'],
  ["Je travaille pour l'entreprise Toitures Lambert.", 'Toitures Lambert'],
  ['Wir sind die Firma Bäckereibedarf Klein aus Kassel.', 'Bäckereibedarf Klein'],
  ['Unser Unternehmen, Kälte Nord, plant Kühlräume.', 'Kälte Nord'],
  ['Siamo Ceramiche Il Forno, negozio di piastrelle a Bari.', 'Ceramiche Il Forno'],
  ['Scrivo per conto della ditta Officine Riva.', 'Officine Riva'],
  ['Wij zijn Bakkerij De Korenaar uit Gouda.', 'Bakkerij De Korenaar'],
  ['Jesteśmy firmą Zielony Ogród z Kielc.', 'Zielony Ogród'],
  ['Компания «Северный Лес» ищет поставщика пил.', 'Северный Лес'],
  ['Я представляю ООО «Тепломир».', 'ООО «Тепломир»'],
  ['Biz Ege Fidan Ltd. Şti. olarak sera ekipmanı arıyoruz.', 'Ege Fidan Ltd. Şti.'],
  ['نحن شركة الواحة للزراعة في عمان', 'شركة الواحة للزراعة'],
  ['我们是厦门鹭海水族用品有限公司，想了解价格。', '厦门鹭海水族用品有限公司'],
  ['我司（苏州恒织机械）需要询价。', '苏州恒织机械'],
  ['突然のご連絡失礼いたします。株式会社さくら製菓の田中と申します。', '株式会社さくら製菓'],
  ['안녕하세요. 주식회사 온누리팜의 이수진입니다.', '주식회사 온누리팜'],
  ['Kami dari Toko Bangunan Sinar Jaya di Solo.', 'Toko Bangunan Sinar Jaya'],
  ['Chúng tôi là Công ty TNHH Nội Thất An Bình tại Huế.', 'Công ty TNHH Nội Thất An Bình'],
  // no firm
  ['We are a family business in Ghana and need 20 boxes.', null],
  ['I am Joe, I saw you at the Canton Fair and need tiles.', null],
  ['We are looking for Stainless Steel Bolts, please quote.', null],
  ['Our company is located in Dubai Investment Park.', null],
  ['Somos una empresa de Guatemala.', null],
])('%s', (text, company) => {
  expect(told(rules, text).buyer.company).toBe(company)
})

/** People who give their name in the letter and sign with nothing. */
test.each([
  ['My name is Joan Odell and I am the buyer at Odell Garden Centres.', 'Joan Odell'],
  ['Hi, Marcus here from the roofing yard. Do you have slates?', 'Marcus'],
  ['I am Dr. Samuel Boateng, pharmacist in Kumasi.', 'Samuel Boateng'],
  ['Mi nombre es Lucía Fernández y busco semillas.', 'Lucía Fernández'],
  ['Chamo-me Rui Pacheco, sou de Luanda.', 'Rui Pacheco'],
  ["Je m'appelle Awa Diop.", 'Awa Diop'],
  ['Mein Name ist Anke Vogt.', 'Anke Vogt'],
  ['Mi chiamo Dario Conti e ho un negozio.', 'Dario Conti'],
  ['Меня зовут Тимур Ахметов.', 'Тимур Ахметов'],
  ['Ben Selin Kaya, fiyat istiyorum.', 'Selin Kaya'],
  ['您好，我叫周立。', '周立'],
  ['株式会社さくら製菓の田中と申します。', '田中'],
  ['안녕하세요. 주식회사 온누리팜의 이수진입니다.', '이수진'],
  ['Tôi tên là Lê Minh Châu.', 'Lê Minh Châu'],
  ['Nama saya Dewi Lestari dari Malang.', 'Dewi Lestari'],
  ['I am interested in your Product Range.', null],
  ['I am Looking for tiles.', null],
])('%s', (text, name) => {
  expect(told(rules, text).buyer.name).toBe(name)
})
