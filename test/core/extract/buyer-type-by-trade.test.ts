import { expect, test } from 'vitest'
import type { BuyerType } from '../../../src/core/inquiry.ts'
import { shippedRules } from '../../kit/rules.ts'
import { told } from '../../kit/told.ts'

const rules = await shippedRules()

/** Letters in which the buyer tells what it lives on in passing. */
const LETTERS: readonly (readonly [BuyerType, text: string])[] = [
  // English
  ['end_user', 'We run a dairy with 300 cows and must replace the milking pumps this spring. 4 pumps needed.'],
  ['end_user', 'We have two laundromats in Tulsa and want to change all dryers.'],
  ['end_user', 'The city has appointed us to fit out a library. Please complete the schedule and return it signed.'],
  ['end_user', 'I own a brew pub and need 12 kegs for our taproom.'],
  ['end_user', 'We are refurbishing 80 rooms and need door locks for them.'],
  ['retailer', 'We sell cookware online in Austria and Hungary. Need 300 pans, with our logo on the box.'],
  ['retailer', 'Our chain has 14 stores and we look for umbrellas for the autumn season.'],
  ['retailer', 'We sell fishing rods from a shop by the harbour and would try one carton first.'],
  ['retailer', 'I started my Shopify page last year, could you dropship the phone cases to my customers?'],
  ['distributor', 'We sell to plumbers and to the trade, 20 vans on the road. One 20ft a month.'],
  ['distributor', 'Our sales team covers 600 pharmacies; we need private label plasters.'],
  ['manufacturer', 'We make electric wheelchairs and need 5,000 controllers a year for our assembly.'],
  ['manufacturer', 'Our skin care brand needs 10,000 airless bottles, frosted, printed.'],
  ['manufacturer', 'We roast coffee and need 40,000 pouches with valve.'],
  ['agent', 'My principal in Ghana has asked me to collect three quotations for cement bags.'],
  ['agent', 'Kindly leave 5% for us in the price, our customer will pay you direct.'],
  ['importer', 'We bring in about ten containers of tyres every year and want a second source.'],
  ['importer', 'We import gym equipment into Chile.'],
  ['retailer', 'We sell hotel furniture from our shop.'],
  ['unknown', 'Please quote 200 sets with carton packing.'],
  // Spanish, Portuguese
  ['retailer', 'Vendemos artículos de bebé por internet y en dos locales en Mendoza.'],
  ['end_user', 'Tenemos un gimnasio y queremos cambiar las 30 bicicletas.'],
  ['end_user', 'La alcaldía nos adjudicó la dotación de 12 escuelas, necesitamos pupitres.'],
  ['distributor', 'Atendemos a 400 talleres mecánicos con vendedores propios.'],
  ['manufacturer', 'Hacemos mermeladas y nos hacen falta 20.000 frascos.'],
  ['retailer', 'Temos três lojas de brinquedos no Porto e queremos bolas e cordas.'],
  ['end_user', 'Tenho uma academia e preciso trocar 25 esteiras.'],
  ['distributor', 'Atendemos oficinas de todo o estado com pronta entrega.'],
  ['manufacturer', 'Produtora de geleias, precisamos de 30 mil potes de vidro por mês.'],
  // French, German, Italian
  ['retailer', 'Je vends des vélos pour enfants sur mon site et en boutique.'],
  ['end_user', 'Nous gérons un camping de 200 emplacements et voulons remplacer les tables.'],
  ['distributor', 'Nos clients sont des garagistes et nous livrons partout en Belgique depuis notre dépôt.'],
  ['manufacturer', 'Nous embouteillons de l’huile et cherchons 50 000 bouchons par mois.'],
  ['end_user', 'Wir betreiben ein Freibad und müssen 60 Liegen ersetzen.'],
  ['retailer', 'Wir verkaufen Angelruten im Laden in Kiel und im Netz.'],
  ['distributor', 'Unsere Kunden sind Schreiner und Dachdecker, wir führen 4000 Artikel am Lager.'],
  ['manufacturer', 'Für unsere Melkroboter suchen wir 2000 Ventile im Jahr.'],
  ['agent', 'Ein Kunde von uns in Kasachstan sucht zwei Kompressoren, bitte mit 5 % Provision.'],
  ['end_user', 'Gestisco un agriturismo e devo cambiare venti ombrelloni.'],
  ['retailer', 'Vendiamo giocattoli in due negozi a Bari.'],
  ['manufacturer', 'Imbottigliamo vino e ci servono 30.000 tappi.'],
  // Dutch, Polish, Russian, Turkish
  ['end_user', 'Wij runnen een manege en willen 40 stalmatten vervangen.'],
  ['retailer', 'Wij verkopen dierenvoeding via internet en in onze twee filialen.'],
  ['distributor', 'Onze klanten zijn loodgieters; wij houden alles op voorraad in Breda.'],
  ['end_user', 'Prowadzimy przedszkole i wymieniamy 50 krzesełek.'],
  ['retailer', 'Sprzedajemy wędki w trzech sklepach i przez internet.'],
  ['distributor', 'Nasi klienci to warsztaty samochodowe w całym kraju.'],
  ['manufacturer', 'Pieczemy ciastka i potrzebujemy opakowań.'],
  ['retailer', 'Продаём товары для рыбалки, шесть точек в Перми.'],
  ['end_user', 'У нас автомойка, надо заменить четыре насоса.'],
  ['manufacturer', 'Варим мыло, нужны флаконы 20 000 шт. в месяц.'],
  ['distributor', 'Работаем с магазинами по всей Сибири, склад в Омске.'],
  ['retailer', 'Bursa’da iki mağazada bebek arabası satıyoruz.'],
  ['end_user', 'Spor salonu işletiyoruz, 30 koşu bandı değişecek.'],
  ['manufacturer', 'Zeytinyağı şişeliyoruz, ayda 50 bin kapak lazım.'],
  // Arabic, Chinese, Japanese, Korean
  ['retailer', 'نبيع ألعاب الأطفال في محلين في عمان'],
  ['end_user', 'ندير ناديا رياضيا ونريد تغيير الأجهزة'],
  ['distributor', 'نورد قطع الغيار لجميع الورش في المملكة'],
  ['manufacturer', 'نعبئ العسل ونحتاج عشرين ألف عبوة'],
  ['retailer', '我们在泰国有六家母婴店，想采购奶瓶。'],
  ['end_user', '我们健身房要换三十台跑步机。'],
  ['distributor', '我们给全省的修理厂供货，每月进一批。'],
  ['manufacturer', '我们做果酱，需要两万个玻璃瓶。'],
  ['end_user', 'ジムを運営しており、器具を入れ替えたいです。'],
  ['retailer', '釣具店を三店舗営んでおります。'],
  ['manufacturer', 'ジャムを製造しており、瓶を探しています。'],
  ['end_user', '헬스장을 운영 중인데 기구를 교체하려고 합니다.'],
  ['retailer', '매장 세 곳에서 유아용품을 판매합니다.'],
  ['distributor', '전국 카센터에 부품을 공급합니다.'],
  // Indonesian, Vietnamese
  ['end_user', 'Kami mengelola tempat gym dan mau ganti 20 alat.'],
  ['retailer', 'Kami jual mainan di dua gerai dan lewat Shopee.'],
  ['distributor', 'Pelanggan kami bengkel di seluruh Sumatera, kami simpan stok di Medan.'],
  ['manufacturer', 'Kami bikin selai dan butuh 10.000 botol kaca.'],
  ['end_user', 'Bên em mở phòng gym, cần 20 máy chạy bộ.'],
  ['retailer', 'Em bán đồ chơi trẻ em ở chợ và trên mạng.'],
  ['manufacturer', 'Bên em làm mứt, cần 10.000 hũ thủy tinh.'],
]

test.each(LETTERS)('%s: %s', (type, text) => {
  expect(told(rules, text).buyer.type).toBe(type)
})

/** What the firm is called and where it says who it is disagree. */
test.each<readonly [BuyerType, text: string, signature: string]>([
  ['retailer', 'We have four shops and would take a full container.', 'Ann Lee\nLee Trading Co.'],
  ['end_user', 'It is for the canteen of our own plant.', 'Kurt Maier\nMaier Industrie GmbH'],
  ['distributor', 'We supply hospitals from stock.', 'Rana Saleh\nSaleh Medical Industries'],
  ['end_user', 'Please quote 12 sofas.', 'Ines Prado\nHotel Mirador del Lago'],
  ['manufacturer', 'Please quote zippers.', 'Lan Vu\nCông ty TNHH May Mặc Phú Tài'],
  ['end_user', 'Please quote the schedule attached.', 'P. Nkosi\nNkosi Construction & Projects (Pty) Ltd'],
])('%s: %s / %j', (type, text, signature) => {
  expect(told(rules, text, { signature }).buyer.type).toBe(type)
})
