import { expect, test } from 'vitest'
import { shippedRules } from '../../kit/rules.ts'
import { told } from '../../kit/told.ts'

const rules = await shippedRules()

/** Language, what the buyer writes, and the price aimed at; the shipped company sells in USD. */
const TARGETS: readonly (readonly [string, string, string | null])[] = [
  ['en', 'Our target is 3,20 EUR/kg for the paprika powder.', '3.2 EUR'],
  ['en', 'It needs to be around $185 per set.', '185 USD'],
  ['en', 'Max 4.5 USD, otherwise no deal.', '4.5 USD'],
  ['en', 'We could close at USD 1,480/MT.', '1480 USD'],
  ['en', 'Another supplier offers the same at 2.90 USD.', null],
  ['en', 'Your price of 12.40 USD is ok for us.', null],
  ['en', 'The whole project budget is 40,000 EUR.', null],
  ['en', 'Sample fee of 50 USD is fine.', null],
  ['en', 'TP: $0.86/pc', '0.86 USD'],
  ['en', 'I sell them at 39 EUR in my shop.', null],
  ['en', 'We were paying 7.10 USD until now, can you beat that?', '7.1 USD'],
  ['es', 'Nuestro precio objetivo es de 2,75 USD el kilo.', '2.75 USD'],
  ['es', 'No podemos pagar más de 18 euros por unidad.', '18 EUR'],
  ['es', '¿Nos podrían dejar el precio en 6,50 USD?', '6.5 USD'],
  ['pt', 'Nosso preço alvo é US$ 3,10 por quilo.', '3.1 USD'],
  ['pt', 'Conseguem chegar a 4,80 USD?', '4.8 USD'],
  ['fr', 'Notre prix cible est de 1,95 € le mètre.', '1.95 EUR'],
  ['fr', 'Nous visons 12 EUR la pièce.', '12 EUR'],
  ['fr', 'Pouvez-vous faire un effort à 11,50 USD ?', '11.5 USD'],
  ['de', 'Unser Zielpreis: 0,42 €/Stück.', '0.42 EUR'],
  ['de', 'Der Preis darf maximal bei 15 Euro liegen.', '15 EUR'],
  ['de', 'Unsere Preisvorstellung wäre ca. 7,90 USD.', '7.9 USD'],
  ['it', 'Il nostro target è 5,20 euro al pezzo.', '5.2 EUR'],
  ['it', 'Potete arrivare a 9,80 USD?', '9.8 USD'],
  ['ru', 'Целевая цена 1,15 доллара за метр.', '1.15 USD'],
  ['ru', 'Готовы взять по 320 юаней.', '320 CNY'],
  ['tr', 'Hedef fiyatımız 2,40 USD/kg.', '2.4 USD'],
  ['tr', 'En fazla 14 dolar verebiliriz.', '14 USD'],
  ['ar', 'السعر المستهدف ٣٫٥ دولار للقطعة', '3.5 USD'],
  ['zh', '我们的目标价是3.2美元一个', '3.2 USD'],
  ['zh', '能不能做到45元？', '45 CNY'],
  ['ja', '指値は1本850円です。', '850 JPY'],
  ['ja', '目標単価は3.5ドルです。', '3.5 USD'],
  ['ko', '목표 단가는 2.3달러입니다.', '2.3 USD'],
  ['ko', '개당 12,000원까지 맞춰 주실 수 있나요?', '12000 KRW'],
  ['pl', 'Nasza cena docelowa to 3,40 EUR za kg.', '3.4 EUR'],
  ['pl', 'Możemy zapłacić maksymalnie 22 zł za sztukę.', '22 PLN'],
  ['nl', 'Onze richtprijs is 2,10 euro per meter.', '2.1 EUR'],
  ['nl', 'Kunnen jullie naar 8,50 USD zakken?', '8.5 USD'],
  ['id', 'Target harga kami USD 1,20 per pcs.', '1.2 USD'],
  ['id', 'Bisa kasih 4 dolar?', '4 USD'],
  ['vi', 'Giá mục tiêu của chúng tôi là 2,5 USD/kg.', '2.5 USD'],
  ['en', 'We are hoping for something like $7.80 delivered.', '7.8 USD'],
  ['en', 'At 3.10 EUR/kg we would order straight away.', '3.1 EUR'],
  ['en', 'The catalogue said 14.50 USD, is that right?', null],
  ['en', 'Shipping alone costs us 400 USD.', null],
  ['en', 'Could you sharpen it to USD 22?', '22 USD'],
  ['es', 'Mi tope son 9 dólares por caja.', '9 USD'],
  ['fr', 'Notre budget est de 4 € par pièce.', '4 EUR'],
  ['de', 'Mehr als 2,20 € können wir nicht bezahlen.', '2.2 EUR'],
  ['it', 'Il nostro prezzo obiettivo sarebbe 1,10 €/kg.', '1.1 EUR'],
  ['pt', 'Se fizer por 5 dólares, fecho agora.', '5 USD'],
  ['ru', 'Хотели бы уложиться в 2 доллара за штуку', '2 USD'],
  ['tr', 'Bütçemiz adet başı 3 dolar.', '3 USD'],
  ['zh', '最高只能出25美元', '25 USD'],
  ['ja', '1個200円以下でお願いします。', '200 JPY'],
  ['ko', '단가 3달러 이하로 부탁드립니다.', '3 USD'],
  ['pl', 'Interesuje nas cena ok. 5 zł za sztukę.', '5 PLN'],
  ['nl', 'Meer dan 12 euro willen we niet betalen.', '12 EUR'],
  ['vi', 'Bên mình chỉ trả được tối đa 3 USD.', '3 USD'],
]

test.each(TARGETS)('%s: target price in %s', (language, text, price) => {
  const { targetPrice } = told(rules, text, { language }).request
  expect(targetPrice && `${targetPrice.amount} ${targetPrice.currency}`).toBe(price)
})

/** Language, what the buyer writes, and whether it proposes how to pay. */
const PAYMENTS: readonly (readonly [string, string, boolean])[] = [
  ['en', 'Our usual terms are 60 days from B/L date.', true],
  ['en', 'Is L/C at sight acceptable?', true],
  ['es', 'Pagamos 30 % por adelantado y el resto contra documentos.', true],
  ['pt', 'Pagamento: 40% antecipado e 60% antes do embarque.', true],
  ['fr', 'Paiement à 45 jours fin de mois, possible ?', true],
  ['de', 'Zahlung 30 Tage netto nach Erhalt der Ware.', true],
  ['it', 'Pagamento 30% anticipo e saldo a 60 giorni.', true],
  ['ru', 'Оплата: 30% предоплата, 70% перед отгрузкой.', true],
  ['tr', '%30 peşin, kalanı mal mukabili ödeme yapıyoruz.', true],
  ['ar', 'الدفع 30% مقدماً والباقي عند الشحن', true],
  ['zh', '付款方式：30%定金，70%见提单副本', true],
  ['ja', 'お支払いは月末締め翌月末払い、30日でお願いします。', true],
  ['ko', '결제는 T/T 30% 선금, 잔금 70%입니다.', true],
  ['pl', 'Płatność: 20% zaliczki, reszta przelewem w ciągu 30 dni.', true],
  ['nl', 'Betaling 30 dagen na factuurdatum.', true],
  ['id', 'Pembayaran DP 30%, sisanya sebelum kirim.', true],
  ['vi', 'Thanh toán đặt cọc 30%, còn lại trước khi giao hàng.', true],
  ['en', 'We will pay attention to quality.', false],
]

test.each(PAYMENTS)('%s: payment terms in %s', (language, text, proposes) => {
  expect(told(rules, text, { language }).request.paymentTerms !== null).toBe(proposes)
})

/** Language, what the buyer writes, and the deadline in it. */
const DEADLINES: readonly (readonly [string, string, string | null])[] = [
  ['en', 'We need the goods no later than 20 May.', 'no later than 20 May'],
  ['en', 'Goods must be in our store by end of March.', 'by end of March'],
  ['en', 'We started in 2015.', null],
  ['es', 'La necesitamos antes del 15 de abril.', 'antes del 15 de abril'],
  ['pt', 'Precisamos até o dia 10 de março.', 'até o dia 10 de março'],
  ['fr', 'Livraison avant le 30 juin impérativement.', 'avant le 30 juin'],
  ['de', 'Lieferung spätestens KW 14.', 'spätestens KW 14'],
  ['it', 'Consegna entro il 15 maggio.', 'entro il 15 maggio'],
  ['ru', 'Товар нужен не позднее 15 апреля.', 'не позднее 15 апреля'],
  ['tr', 'Malların 15 Mart’a kadar elimizde olması gerekiyor.', '15 Mart’a kadar'],
  ['ar', 'نحتاج البضاعة قبل 15 مارس', 'قبل 15 مارس'],
  ['zh', '请在3月20日之前交货', '3月20日之前'],
  ['ja', '5月末までに納品希望です。', '5月末までに'],
  ['ko', '4월 10일까지 납품되어야 합니다.', '4월 10일까지'],
  ['pl', 'Towar potrzebujemy do 15 kwietnia.', 'do 15 kwietnia'],
  ['nl', 'Levering uiterlijk 1 juni.', 'uiterlijk 1 juni'],
  ['id', 'Barang harus tiba sebelum 10 April.', 'sebelum 10 April'],
  ['vi', 'Cần hàng trước ngày 20 tháng 4.', 'trước ngày 20 tháng 4'],
]

test.each(DEADLINES)('%s: deadline in %s', (language, text, deadline) => {
  expect(told(rules, text, { language }).request.deadline).toBe(deadline)
})
