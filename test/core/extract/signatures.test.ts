import { expect, test } from 'vitest'
import { shippedRules } from '../../kit/rules.ts'
import { told } from '../../kit/told.ts'

const rules = await shippedRules()

/** How people of many countries close a letter: the From name, the signature, and who that is. */
const SIGNATURES: readonly (readonly [
  from: string | null,
  signature: string,
  name: string | null,
  company: string | null,
])[] = [
  // English, by shape
  [
    'Dele Akande',
    'Regards,\nDele Akande\nMD/CEO\nAkande & Bright Ventures Nig. Ltd.\nKano',
    'Dele Akande',
    'Akande & Bright Ventures Nig. Ltd.',
  ],
  [
    null,
    'Thanks,\nPriya Nair | Sr. Manager – Imports | Coastal Seeds Pvt. Ltd. | +91 98470 12345',
    'Priya Nair',
    'Coastal Seeds Pvt. Ltd.',
  ],
  [
    'Tan Wei Ming',
    'Best regards,\nTan Wei Ming\nAssistant Purchaser\nBintang Fasteners Sdn. Bhd. (1234567-X)',
    'Tan Wei Ming',
    'Bintang Fasteners Sdn. Bhd.',
  ],
  [
    'Brightwell, Tom',
    'Kind regards,\n\nTom Brightwell BSc (Hons)\nTechnical Buyer\nMarlow Optics LLP',
    'Tom Brightwell',
    'Marlow Optics LLP',
  ],
  ['Amina Yusuf - Savanna Agro', 'Thanks & Regards\nAmina Yusuf', 'Amina Yusuf', 'Savanna Agro'],
  ['Pacific Tile Outlet | Greg Holt', 'Cheers,\nGreg', 'Greg Holt', 'Pacific Tile Outlet'],
  ['Nadia (Crescent Lighting LLC)', 'Regards\nNadia', 'Nadia', 'Crescent Lighting LLC'],
  [
    'procurement',
    'For and on behalf of\nGulf Breeze General Trading Co. W.L.L.\n\nFaisal Al-Harbi\nProcurement Officer',
    'Faisal Al-Harbi',
    'Gulf Breeze General Trading Co. W.L.L.',
  ],
  [
    'Sales',
    'Best Regards\nSanjay MEHTA\nPartner\nM/s Mehta Bearings & Seals\nRajkot',
    'Sanjay Mehta',
    'M/s Mehta Bearings & Seals',
  ],
  ['Lars Nygaard', 'Best regards\nLars Nygaard, Category Manager, Nordby Bygg A/S', 'Lars Nygaard', 'Nordby Bygg A/S'],
  ['Karoliina Aalto', 'BR,\nKaroliina Aalto\nOstopäällikkö\nAalto Kone Oy', 'Karoliina Aalto', 'Aalto Kone Oy'],
  [
    'Erik Sandström',
    'Med vänliga hälsningar\nErik Sandström\nInköpare\nSandströms Trädgård AB',
    'Erik Sandström',
    'Sandströms Trädgård AB',
  ],
  ['Mats', 'Best regards / Mats Ekdal\nEkdal Marin HB', 'Mats Ekdal', 'Ekdal Marin HB'],
  [null, '--\nRuth Wanjiru\nOwner, Highland Bakers\nNyeri', 'Ruth Wanjiru', 'Highland Bakers'],
  ['info', 'Thank you\n\nSupply Chain Dept.\nOrchid Cosmetics Co., Ltd.', null, 'Orchid Cosmetics Co., Ltd.'],
  ['Kwame', 'Sent from my iPhone', 'Kwame', null],
  // Spanish, Portuguese
  [
    'Marisol Quispe',
    'Atentamente,\nLic. Marisol Quispe Huamán\nJefa de Logística\nImportaciones Andina E.I.R.L.\nRUC 20512345678',
    'Marisol Quispe Huamán',
    'Importaciones Andina E.I.R.L.',
  ],
  [
    'Compras',
    'Quedo atento a sus comentarios.\n\nJulián Ortega\nDepto. de Compras\nFerretería El Tornillo, S. de R.L. de C.V.',
    'Julián Ortega',
    'Ferretería El Tornillo, S. de R.L. de C.V.',
  ],
  [
    'Rocío Vidal',
    'Un saludo,\nRocío Vidal Campos\nCerámicas Vidal e Hijos, S.L.U.',
    'Rocío Vidal Campos',
    'Cerámicas Vidal e Hijos, S.L.U.',
  ],
  [
    'GONZALEZ PAEZ, Hernán',
    'Slds.\nHernán González Páez\nMolinos del Sur S.A.C.I.F.',
    'Hernán González Páez',
    'Molinos del Sur S.A.C.I.F.',
  ],
  [
    'Thiago Menezes',
    'Att.,\nThiago Menezes\nSupervisor de Suprimentos\nMenezes Rolamentos Ltda - ME',
    'Thiago Menezes',
    'Menezes Rolamentos Ltda',
  ],
  [
    'Inês',
    'Com os melhores cumprimentos,\n\nInês Tavares\nSócia-gerente | Tavares & Filhos, Lda.',
    'Inês Tavares',
    'Tavares & Filhos, Lda.',
  ],
  // French, Italian, German, Dutch
  [
    'DUPRÉ Florence',
    'Bien cordialement,\nFlorence DUPRÉ\nResponsable Achats\nSAS Dupré Menuiserie',
    'Florence Dupré',
    'SAS Dupré Menuiserie',
  ],
  [
    'Mamadou',
    'Cordialement,\nM. Mamadou Sow\nGérant\nEts Sow & Frères SARL\nBamako',
    'Mamadou Sow',
    'Ets Sow & Frères SARL',
  ],
  [
    'Ufficio Acquisti',
    'Cordiali saluti\n\nDott.ssa Elisa Ferri\nResp. Ufficio Acquisti\nFerri Ottica S.r.l. a socio unico',
    'Elisa Ferri',
    'Ferri Ottica S.r.l.',
  ],
  ['Paolo Grandi', 'Distinti saluti,\nPaolo Grandi\nMangimi Grandi SpA', 'Paolo Grandi', 'Mangimi Grandi SpA'],
  [
    'Einkauf Wolf Möbel',
    'Mit freundlichen Grüßen\n\ni.V. Dipl.-Ing. (FH) Heike Brandt\nLeiterin Einkauf\n\nWolf Möbelwerke GmbH & Co. KG',
    'Heike Brandt',
    'Wolf Möbelwerke GmbH & Co. KG',
  ],
  ['Sepp Huber', 'Servus\nSepp Huber\nHuber Landtechnik e.K.', 'Sepp Huber', 'Huber Landtechnik e.K.'],
  [
    'Joost v.d. Berg',
    'Met vriendelijke groet,\nJoost van den Berg\nAlgemeen directeur\nVan den Berg Tuinhout B.V.',
    'Joost van den Berg',
    'Van den Berg Tuinhout B.V.',
  ],
  // Central and Eastern Europe
  [
    'Kowalczyk Marek',
    'Z poważaniem\nMarek Kowalczyk\nSpecjalista ds. zakupów\nPHU Markol s.c.',
    'Marek Kowalczyk',
    'PHU Markol s.c.',
  ],
  [
    'Tereza',
    'S pozdravem\n\nTereza Vlčková\nnákupčí\nSklárna Vlček, spol. s r.o.',
    'Tereza Vlčková',
    'Sklárna Vlček, spol. s r.o.',
  ],
  [
    'Szabó Katalin',
    'Üdvözlettel:\nSzabó Katalin\nbeszerzési vezető\nSzabó-Ker Kft.',
    'Szabó Katalin',
    'Szabó-Ker Kft.',
  ],
  [
    'Ana Horvat',
    'Lijep pozdrav,\nAna Horvat\nvoditeljica nabave\nHorvat Alati d.o.o.',
    'Ana Horvat',
    'Horvat Alati d.o.o.',
  ],
  [
    'Ольга',
    'С уважением,\nСмирнова Ольга Викторовна\nначальник отдела снабжения\nЗАО «Волгамаш»',
    'Смирнова Ольга Викторовна',
    'ЗАО «Волгамаш»',
  ],
  ['Ержан Касымов', 'С уважением, Ержан Касымов\nТОО "Степь Агро"\nг. Костанай', 'Ержан Касымов', 'ТОО "Степь Агро"'],
  [
    null,
    'Спасибо!\nИП Кузнецов Артём Игоревич\nмагазин игрушек',
    'Кузнецов Артём Игоревич',
    'ИП Кузнецов Артём Игоревич',
  ],
  ['Георги Петров', 'Поздрави,\nГеорги Петров\nуправител\nПетров Строй ЕООД', 'Георги Петров', 'Петров Строй ЕООД'],
  // Turkish, Arabic
  [
    'Burak Şahin',
    'Saygılarımla,\nBurak ŞAHİN\nSatın Alma Uzmanı\nYıldız Makina San. ve Tic. A.Ş.',
    'Burak Şahin',
    'Yıldız Makina San. ve Tic. A.Ş.',
  ],
  [
    'خالد',
    'مع التحية\nخالد عبد الرحمن السالم\nمدير المشتريات\nشركة السالم للأدوات الصحية',
    'خالد عبد الرحمن السالم',
    'شركة السالم للأدوات الصحية',
  ],
  ['Hala Mansour', 'تحياتي،\nهالة منصور\nمؤسسة النور التجارية', 'هالة منصور', 'مؤسسة النور التجارية'],
  // Chinese, Japanese, Korean
  ['陳志明', '陳志明 經理\n永豐五金貿易有限公司\n電話：+852 2345 6789', '陳志明', '永豐五金貿易有限公司'],
  ['lin', '祝好！\n林晓燕 / 采购部\n泉州海丝陶瓷股份有限公司', '林晓燕', '泉州海丝陶瓷股份有限公司'],
  [
    '山田',
    '――――――――――\n有限会社みどり工芸\n代表取締役　山田 太郎\n〒602-8001 京都市上京区',
    '山田 太郎',
    '有限会社みどり工芸',
  ],
  [
    'Yuki Mori',
    '以上、よろしくお願いいたします。\n\n森 由紀（Yuki Mori）\n海外調達課\n東西化成株式会社',
    '森 由紀',
    '東西化成株式会社',
  ],
  ['김민수', '감사합니다.\n\n김민수 과장\n(주)한빛광학 해외구매팀', '김민수', '(주)한빛광학'],
  ['Park Jiwon', '박지원 드림\n대성기계공업 주식회사', '박지원', '대성기계공업 주식회사'],
  // Indonesian, Vietnamese
  [
    'Siti',
    'Hormat kami,\nSiti Rahmawati\nBagian Pembelian\nPT. Cahaya Tani Makmur',
    'Siti Rahmawati',
    'PT. Cahaya Tani Makmur',
  ],
  ['Budi', 'Terima kasih,\nBudi Santoso\nCV Mitra Keramik', 'Budi Santoso', 'CV Mitra Keramik'],
  [
    'Hung Pham',
    'Trân trọng,\nPhạm Quốc Hùng (Mr.)\nPhòng Kinh Doanh\nCông ty TNHH Thương Mại Hùng Phát',
    'Phạm Quốc Hùng',
    'Công ty TNHH Thương Mại Hùng Phát',
  ],
]

test.each(SIGNATURES)('%s / %j', (from, signature, name, company) => {
  const writer = { name: from, address: 'k7@mail.example' }
  const { buyer } = told(rules, 'Please send your price list.', { signature, writer })
  expect({ name: buyer.name, company: buyer.company }).toEqual({ name, company })
})
