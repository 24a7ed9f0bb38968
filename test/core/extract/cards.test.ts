import { expect, test } from 'vitest'
import type { BuyerFacts } from '../../../src/core/inquiry.ts'
import { shippedRules } from '../../kit/rules.ts'
import { told } from '../../kit/told.ts'

const rules = await shippedRules()

interface Card {
  readonly from: string | null
  readonly address?: string
  readonly text?: string
  readonly signature?: string
  readonly language?: string
  readonly card: Partial<BuyerFacts>
}

/** Letters as people close them in many countries, and what of the buyer's card they tell. */
const CARDS: readonly Card[] = [
  {
    from: 'Ruth Calder',
    address: 'ruth@tidewaterstays.example',
    text: 'Hi, I manage Tidewater Stays, 14 holiday cottages in Cornwall. We need 30 kettles.\n\nRuth Calder',
    card: { name: 'Ruth Calder', company: 'Tidewater Stays', country: 'GB' },
  },
  {
    from: 'Luca Bassi',
    address: 'l.bassi@example.test',
    text: 'Vorrei un prezzo per 40 sdraio.\n\nGrazie\nLuca Bassi\nBagno Nettuno 17',
    card: { name: 'Luca Bassi', company: 'Bagno Nettuno' },
  },
  {
    from: 'Айбек',
    signature: 'С уважением,\nАйбек Жумабаев\nТОО «ТоргДом»\nг. Алматы\nтел. 8 (727) 355-01-27',
    card: { name: 'Айбек Жумабаев', company: 'ТОО «ТоргДом»', country: 'KZ', phones: ['+77273550127'] },
  },
  {
    from: 'Kovács Péter',
    text: 'Tisztelt Partner!\n\nA Kertvarázs Kft. három üzletet működtet. Kérjük árajánlatukat.\n\nÜdvözlettel:\nKovács Péter\nbeszerzési vezető',
    card: { name: 'Kovács Péter', company: 'Kertvarázs Kft.' },
  },
  {
    from: '이서연',
    text: '안녕하세요, 아이누리의 이서연입니다. 유모차 견적 부탁드립니다.',
    card: { name: '이서연', company: '아이누리' },
  },
  {
    from: '박준호',
    text: '안녕하세요. 저희는 캠핑용품 쇼핑몰 숲길마켓입니다. 텐트 200개 견적 부탁드립니다.\n\n박준호 드림',
    card: { name: '박준호', company: '숲길마켓' },
  },
  {
    from: '渡辺 真',
    signature: '株式会社みなと商会\n営業部\n渡辺 真\nTEL: 045-555-0101',
    card: { name: '渡辺 真', company: '株式会社みなと商会', country: 'JP', phones: ['+81455550101'] },
  },
  {
    from: '中村 修',
    signature: '中村電装株式会社 購買部\n中村 修\n名古屋市中区',
    card: { name: '中村 修', company: '中村電装株式会社', country: 'JP' },
  },
  {
    from: 'كريم',
    text: 'السلام عليكم\nنحتاج عرض سعر لعدد 50 مضخة\nوكم مدة التوريد؟\n\nمع خالص التقدير\nكريم الدليمي\nبغداد\n0770 555 0199',
    card: { name: 'كريم الدليمي', country: 'IQ', phones: ['+9647705550199'] },
  },
  {
    from: '0791234567',
    text: 'السلام عليكم\nاريد سعر الاكياس وكم اقل كمية\nابو سعد من اربد',
    card: { name: 'ابو سعد', country: 'JO' },
  },
  {
    from: 'Marta Quispe',
    text: 'Estimados, les saluda Marta Quispe de Ferretería El Tornillo E.I.R.L. en Cusco. Necesito precio de candados.',
    card: { name: 'Marta Quispe', company: 'Ferretería El Tornillo E.I.R.L.', country: 'PE' },
  },
  {
    from: 'Pedro Alves',
    text: 'Bom dia, aqui é o Pedro Alves da Casa das Ferramentas Ltda. Quero preço de furadeiras.',
    card: { name: 'Pedro Alves', company: 'Casa das Ferramentas Ltda.' },
  },
  {
    from: 'Mamadou Sow',
    text: 'Bonjour, je suis Mamadou Sow du GIE Espoir du Sahel à Thiès. Prix de 10 pompes svp.',
    card: { name: 'Mamadou Sow', company: 'GIE Espoir du Sahel', country: 'SN' },
  },
  {
    from: 'Tom Reed',
    text: 'Tom Reed here from Pine Ridge Outfitters in Bozeman, Montana. Call me at 406-555-0142.',
    card: { name: 'Tom Reed', company: 'Pine Ridge Outfitters', country: 'US', phones: ['+14065550142'] },
  },
  {
    from: 'Grace Kim',
    address: 'grace@goldleafstudio.example',
    signature: 'Grace Kim\nGoldleaf Studio\n2210 NE Alder St, Portland, OR 97211\n(503) 555-0177',
    card: { name: 'Grace Kim', company: 'Goldleaf Studio', country: 'US', phones: ['+15035550177'] },
  },
  {
    from: 'Darren Pike',
    text: 'Need 40 cases.\nDarren Pike\nPike Bros Garage\nTulsa OK 74103\n918.555.0133',
    card: { name: 'Darren Pike', company: 'Pike Bros Garage', country: 'US', phones: ['+19185550133'] },
  },
  {
    from: 'Agus',
    language: 'id',
    text: 'Selamat siang, saya Agus dari CV Maju Lancar. Minta harga ember.\nWA 0812 5550 0144',
    card: { name: 'Agus', company: 'CV Maju Lancar', country: 'ID', phones: ['+6281255500144'] },
  },
  {
    from: 'Lan Trần',
    language: 'vi',
    text: 'Chào shop, em là Trần Thị Ngọc Lan bên Gốm Sứ Hoa Sen. Cho em xin giá bình hoa.\nNgọc Lan - 0909 555 017',
    card: { name: 'Trần Thị Ngọc Lan', country: null },
  },
  {
    from: 'Mehmet Kaya',
    address: 'mehmet@kayaplastik.com.tr',
    signature: 'Mehmet Kaya\nKaya Plastik San. ve Tic. Ltd. Şti.\nBursa\n0224 555 01 33',
    card: {
      name: 'Mehmet Kaya',
      company: 'Kaya Plastik San. ve Tic. Ltd. Şti.',
      country: 'TR',
      phones: ['+902245550133'],
    },
  },
  {
    from: 'Fahad',
    signature: 'Fahad Al Otaibi\nSands of Najd Est.\nMob: +966 55 555 0143 / +966 11 555 0120',
    card: {
      name: 'Fahad Al Otaibi',
      company: 'Sands of Najd Est.',
      country: 'SA',
      phones: ['+966555550143', '+966115550120'],
    },
  },
  {
    from: 'Huda',
    signature: 'Huda Al Balushi\nAl Hail, Muscat\nGSM 9555 0128',
    card: { name: 'Huda Al Balushi', country: 'OM', phones: ['+96895550128'] },
  },
  {
    from: 'Josephine Wanjiru',
    signature:
      'Josephine Wanjiru\nProcurement Officer\nUpendo Schools Trust\nP.O. Box 5550-00100 Nairobi\n0722 555 137 / 0205 550 137',
    card: {
      name: 'Josephine Wanjiru',
      company: 'Upendo Schools Trust',
      country: 'KE',
      phones: ['+254722555137', '+254205550137'],
    },
  },
  {
    from: '赵敏',
    language: 'zh',
    text: '你好，我是温州锐达泵业的赵敏，请报价。电话13655550177',
    card: { name: '赵敏', company: '温州锐达泵业', phones: ['+8613655550177'] },
  },
  {
    from: 'Anna Nowak',
    signature:
      'Pozdrawiam,\nAnna Nowak\nkierownik zakupów\nZielony Ogród Sp. z o.o. Sp. k.\nul. Długa 5, 80-001 Gdańsk\ntel. 58 555 01 44',
    card: {
      name: 'Anna Nowak',
      role: 'kierownik zakupów',
      company: 'Zielony Ogród Sp. z o.o. Sp. k.',
      country: 'PL',
      phones: ['+48585550144'],
    },
  },
  {
    from: 'Sven',
    text: 'Hej, vi är en gård i Skåne och behöver en pump.\n\nMed vänlig hälsning\nSven Lindqvist\nLindqvists Lantbruk\n040-555 01 32',
    card: { name: 'Sven Lindqvist', company: 'Lindqvists Lantbruk', country: 'SE' },
  },
  {
    from: 'Claire Dubois',
    address: 'c.dubois@petitjardin.fr',
    signature: 'Cordialement,\nClaire Dubois\nAcheteuse\nPetit Jardin SAS\n01 99 00 12 34\nwww.petitjardin.fr',
    card: {
      name: 'Claire Dubois',
      role: 'Acheteuse',
      company: 'Petit Jardin SAS',
      country: 'FR',
      phones: ['+33199001234'],
      website: 'www.petitjardin.fr',
    },
  },
  {
    from: 'R. van Dijk',
    signature: 'Met vriendelijke groet,\nRoos van Dijk\nInkoper\nDe Groene Schuur B.V.\nZwolle\n038 555 0177',
    card: { name: 'Roos van Dijk', role: 'Inkoper', company: 'De Groene Schuur B.V.', country: 'NL' },
  },
  {
    from: 'Jürgen Holz',
    signature: 'Viele Grüße aus Graz\nJürgen Holz\nGeschäftsführer\nHolz & Söhne OG\n0316 555 0188',
    card: { name: 'Jürgen Holz', role: 'Geschäftsführer', company: 'Holz & Söhne OG', country: 'AT' },
  },
]

test.each(CARDS)(
  '$from: $card.company $card.name',
  ({ from, address = 'k7@mail.example', language = 'en', text, signature, card }) => {
    const reading = { language, writer: { name: from, address }, ...(signature === undefined ? {} : { signature }) }
    expect(told(rules, text ?? 'Please send your price list.', reading).buyer).toMatchObject(card)
  },
)
