import { expect, test } from 'vitest'
import { checkDraft } from '../../../../src/core/draft/check/check.ts'
import { THURSDAY } from '../../../kit/reply.ts'
import { shippedRules } from '../../../kit/rules.ts'
import { aTriage } from '../../../kit/triage.ts'

const rules = await shippedRules()

/** A good letter in each language of replies, made of single statements so that each can be spoilt. */
interface Letter {
  readonly greeting: string
  readonly stranger: string
  readonly thanks: string
  readonly price: string
  readonly undated: string
  readonly moq: string
  readonly otherMoq: string
  readonly certificate: string
  readonly question: string
  readonly again: string
  readonly step: string
  readonly sunday: string
  readonly past: string
  readonly oneClock: string
  readonly closing: string
}

const LETTERS: Readonly<Record<string, Letter>> = {
  en: {
    greeting: 'Dear Ann Visser,',
    stranger: 'Dear Peter Miller,',
    thanks: 'Thank you for your inquiry about 5,000 flasks.',
    price: '- Price: USD 3.10 to 4.20 per piece, FOB Ningbo, valid until 25 November 2026.',
    undated: '- Price: USD 3.10 per piece.',
    moq: '- Minimum order: 1,000 pieces.',
    otherMoq: '- The minimum order is 800 pieces.',
    certificate: '- They are tested to UL.',
    question: 'Which port shall I use for the freight?',
    again: 'How many pieces do you need?',
    step: 'I will send you the quotation by Friday, 6 November 2026, 16:00 our time (09:00 your time).',
    sunday: 'I will send you the quotation by Sunday, 8 November 2026.',
    past: 'I will send you the quotation by Tuesday, 3 November 2026.',
    oneClock: 'I will send you the quotation by Friday, 6 November 2026, 16:00.',
    closing: 'Best regards,',
  },
  es: {
    greeting: 'Estimada Ann Visser:',
    stranger: 'Estimado Peter Miller:',
    thanks: 'Gracias por su consulta sobre 5000 botellas.',
    price: '- Precio: de USD 3,10 a 4,20 por pieza, FOB Ningbo, válido hasta el 25 de noviembre de 2026.',
    undated: '- Precio: USD 3,10 por pieza.',
    moq: '- Pedido mínimo: 1.000 piezas.',
    otherMoq: '- El pedido mínimo es de 800 piezas.',
    certificate: '- Cumplen con UL.',
    question: '¿Qué puerto debo usar para el flete?',
    again: '¿Cuántas piezas necesita?',
    step: 'Le enviaré la cotización el viernes, 6 de noviembre de 2026, a las 16:00 (09:00 en su horario).',
    sunday: 'Le enviaré la cotización el domingo, 8 de noviembre de 2026.',
    past: 'Le enviaré la cotización el martes, 3 de noviembre de 2026.',
    oneClock: 'Le enviaré la cotización el viernes, 6 de noviembre de 2026, a las 16:00.',
    closing: 'Un cordial saludo,',
  },
  pt: {
    greeting: 'Prezada Ann Visser,',
    stranger: 'Prezado Peter Miller,',
    thanks: 'Obrigado pela sua consulta sobre 5.000 garrafas.',
    price: '- Preço: de USD 3,10 a 4,20 por peça, FOB Ningbo, válido até 25 de novembro de 2026.',
    undated: '- Preço: USD 3,10 por peça.',
    moq: '- Pedido mínimo: 1.000 peças.',
    otherMoq: '- O pedido mínimo é de 800 peças.',
    certificate: '- Atendem à UL.',
    question: 'Qual porto devo usar para o frete?',
    again: 'Quantas peças o senhor precisa?',
    step: 'Enviarei a cotação na sexta-feira, 6 de novembro de 2026, às 16:00 (09:00 no seu horário).',
    sunday: 'Enviarei a cotação no domingo, 8 de novembro de 2026.',
    past: 'Enviarei a cotação na terça-feira, 3 de novembro de 2026.',
    oneClock: 'Enviarei a cotação na sexta-feira, 6 de novembro de 2026, às 16:00.',
    closing: 'Atenciosamente,',
  },
  fr: {
    greeting: 'Bonjour Ann Visser,',
    stranger: 'Bonjour Peter Miller,',
    thanks: 'Merci de votre demande de 5 000 bouteilles.',
    price: '- Prix : de 3,10 à 4,20 USD la pièce, FOB Ningbo, valable jusqu’au 25 novembre 2026.',
    undated: '- Prix : 3,10 USD la pièce.',
    moq: '- Commande minimale : 1 000 pièces.',
    otherMoq: '- La commande minimale est de 800 pièces.',
    certificate: '- Elles sont conformes à UL.',
    question: 'Quel port dois-je retenir pour le fret ?',
    again: 'Combien de pièces vous faut-il ?',
    step: 'Je vous enverrai le devis le vendredi 6 novembre 2026 à 16:00 (09:00 chez vous).',
    sunday: 'Je vous enverrai le devis le dimanche 8 novembre 2026.',
    past: 'Je vous enverrai le devis le mardi 3 novembre 2026.',
    oneClock: 'Je vous enverrai le devis le vendredi 6 novembre 2026 à 16:00.',
    closing: 'Cordialement,',
  },
  de: {
    greeting: 'Guten Tag Ann Visser,',
    stranger: 'Guten Tag Peter Miller,',
    thanks: 'vielen Dank für Ihre Anfrage zu 5.000 Flaschen.',
    price: '- Preis: 3,10 bis 4,20 USD je Stück, FOB Ningbo, gültig bis 25. November 2026.',
    undated: '- Preis: 3,10 USD je Stück.',
    moq: '- Mindestmenge: 1.000 Stück.',
    otherMoq: '- Die Mindestmenge ist 800 Stück.',
    certificate: '- Sie entsprechen UL.',
    question: 'Welchen Hafen soll ich für die Fracht ansetzen?',
    again: 'Wie viele Stück brauchen Sie?',
    step: 'Das Angebot schicke ich Ihnen bis Freitag, 6. November 2026, 16:00 Uhr unserer Zeit (09:00 Uhr bei Ihnen).',
    sunday: 'Das Angebot schicke ich Ihnen bis Sonntag, 8. November 2026.',
    past: 'Das Angebot schicke ich Ihnen bis Dienstag, 3. November 2026.',
    oneClock: 'Das Angebot schicke ich Ihnen bis Freitag, 6. November 2026, 16:00 Uhr.',
    closing: 'Mit freundlichen Grüßen',
  },
  it: {
    greeting: 'Gentile Ann Visser,',
    stranger: 'Gentile Peter Miller,',
    thanks: 'grazie per la sua richiesta di 5.000 bottiglie.',
    price: '- Prezzo: da 3,10 a 4,20 USD al pezzo, FOB Ningbo, valido fino al 25 novembre 2026.',
    undated: '- Prezzo: 3,10 USD al pezzo.',
    moq: '- Ordine minimo: 1.000 pezzi.',
    otherMoq: '- L’ordine minimo è di 800 pezzi.',
    certificate: '- Sono conformi a UL.',
    question: 'Quale porto devo considerare per il nolo?',
    again: 'Quanti pezzi le servono?',
    step: 'Le invierò l’offerta entro venerdì 6 novembre 2026, ore 16:00 (09:00 da lei).',
    sunday: 'Le invierò l’offerta entro domenica 8 novembre 2026.',
    past: 'Le invierò l’offerta entro martedì 3 novembre 2026.',
    oneClock: 'Le invierò l’offerta entro venerdì 6 novembre 2026, ore 16:00.',
    closing: 'Cordiali saluti',
  },
  ru: {
    greeting: 'Здравствуйте, Ann Visser!',
    stranger: 'Здравствуйте, Peter Miller!',
    thanks: 'Спасибо за ваш запрос на 5 000 бутылок.',
    price: '- Цена: от 3,10 до 4,20 USD за штуку, FOB Ningbo, действует до 25 ноября 2026 г.',
    undated: '- Цена: 3,10 USD за штуку.',
    moq: '- Минимальный заказ: 1 000 штук.',
    otherMoq: '- Минимальный заказ составляет 800 штук.',
    certificate: '- Соответствуют UL.',
    question: 'До какого порта посчитать фрахт?',
    again: 'Сколько штук вам требуется?',
    step: 'Отправлю предложение в пятницу, 6 ноября 2026 г., в 16:00 (09:00 у вас).',
    sunday: 'Отправлю предложение в воскресенье, 8 ноября 2026 г.',
    past: 'Отправлю предложение во вторник, 3 ноября 2026 г.',
    oneClock: 'Отправлю предложение в пятницу, 6 ноября 2026 г., в 16:00.',
    closing: 'С уважением,',
  },
  tr: {
    greeting: 'Sayın Ann Visser,',
    stranger: 'Sayın Peter Miller,',
    thanks: '5.000 şişe talebiniz için teşekkür ederiz.',
    price: '- Fiyat: adet başına 3,10 ile 4,20 USD, FOB Ningbo, 25 Kasım 2026 tarihine kadar geçerlidir.',
    undated: '- Fiyat: adet başına 3,10 USD.',
    moq: '- Minimum sipariş: 1.000 adet.',
    otherMoq: '- Minimum sipariş 800 adettir.',
    certificate: '- Ürünler UL belgelidir.',
    question: 'Navlun için hangi limanı esas alayım?',
    again: 'Kaç adet istiyorsunuz?',
    step: 'Teklifi 6 Kasım 2026 Cuma günü saat 16:00’ya (sizde 09:00) kadar göndereceğim.',
    sunday: 'Teklifi 8 Kasım 2026 Pazar günü göndereceğim.',
    past: 'Teklifi 3 Kasım 2026 Salı günü göndereceğim.',
    oneClock: 'Teklifi 6 Kasım 2026 Cuma günü saat 16:00’da göndereceğim.',
    closing: 'Saygılarımla,',
  },
  ar: {
    greeting: 'مرحباً Ann Visser،',
    stranger: 'مرحباً Peter Miller،',
    thanks: 'شكراً لاستفساركم عن 5,000 قارورة.',
    price: '- السعر: من 3.10 إلى 4.20 USD للقطعة، FOB Ningbo، سارٍ حتى 25 نوفمبر 2026.',
    undated: '- السعر: 3.10 USD للقطعة.',
    moq: '- الحد الأدنى للطلب: 1,000 قطعة.',
    otherMoq: '- الحد الأدنى للطلب هو 800 قطعة.',
    certificate: '- المنتج مطابق لمعيار UL.',
    question: 'أي ميناء أعتمد لحساب الشحن؟',
    again: 'كم قطعة تحتاجون؟',
    step: 'سأرسل لكم العرض يوم الجمعة 6 نوفمبر 2026 الساعة 16:00 (09:00 بتوقيتكم).',
    sunday: 'سأرسل لكم العرض يوم الأحد 8 نوفمبر 2026.',
    past: 'سأرسل لكم العرض يوم الثلاثاء 3 نوفمبر 2026.',
    oneClock: 'سأرسل لكم العرض يوم الجمعة 6 نوفمبر 2026 الساعة 16:00.',
    closing: 'مع أطيب التحيات،',
  },
  zh: {
    greeting: 'Ann Visser，您好：',
    stranger: 'Peter Miller，您好：',
    thanks: '感谢您询价5,000个保温瓶。',
    price: '- 价格：每件USD 3.10至4.20，FOB Ningbo，有效期至2026年11月25日。',
    undated: '- 价格：每件USD 3.10。',
    moq: '- 起订量：1,000件。',
    otherMoq: '- 起订量为800件。',
    certificate: '- 产品通过UL认证。',
    question: '运费按哪个港口计算？',
    again: '您需要多少件？',
    step: '我会在2026年11月6日（星期五）16:00（您当地09:00）前把报价发给您。',
    sunday: '我会在2026年11月8日（星期日）前把报价发给您。',
    past: '我会在2026年11月3日（星期二）前把报价发给您。',
    oneClock: '我会在2026年11月6日（星期五）16:00前把报价发给您。',
    closing: '祝好',
  },
  ja: {
    greeting: 'Ann Visser 様',
    stranger: 'Peter Miller 様',
    thanks: 'ボトル5,000本のお問い合わせをいただき、ありがとうございます。',
    price: '- 単価：USD 3.10～4.20、FOB Ningbo、2026年11月25日まで有効。',
    undated: '- 単価：USD 3.10。',
    moq: '- 最小注文数：1,000個。',
    otherMoq: '- 最小注文数は800個です。',
    certificate: '- 製品はUL認証品です。',
    question: '運賃はどの港で計算いたしましょうか。',
    again: '何個ご入用でしょうか。',
    step: '2026年11月6日（金）16:00（現地時間09:00）までにお見積りをお送りします。',
    sunday: '2026年11月8日（日）までにお見積りをお送りします。',
    past: '2026年11月3日（火）までにお見積りをお送りします。',
    oneClock: '2026年11月6日（金）16:00までにお見積りをお送りします。',
    closing: 'よろしくお願いいたします。',
  },
  ko: {
    greeting: 'Ann Visser 님께,',
    stranger: 'Peter Miller 님께,',
    thanks: '보온병 5,000개를 문의해 주셔서 감사합니다.',
    price: '- 가격: 개당 USD 3.10~4.20, FOB Ningbo, 2026년 11월 25일까지 유효합니다.',
    undated: '- 가격: 개당 USD 3.10.',
    moq: '- 최소 주문: 1,000개.',
    otherMoq: '- 최소 주문 수량은 800개입니다.',
    certificate: '- 제품은 UL 인증품입니다.',
    question: '운임은 어느 항구 기준으로 계산할까요?',
    again: '몇 개가 필요하십니까?',
    step: '2026년 11월 6일 금요일 16:00(현지 시간 09:00)까지 견적을 보내 드리겠습니다.',
    sunday: '2026년 11월 8일 일요일까지 견적을 보내 드리겠습니다.',
    past: '2026년 11월 3일 화요일까지 견적을 보내 드리겠습니다.',
    oneClock: '2026년 11월 6일 금요일 16:00까지 견적을 보내 드리겠습니다.',
    closing: '감사합니다.',
  },
}

const SIGNATURE =
  'Grace Lou\nExport Sales, Yongkang Hearthside Drinkware Co., Ltd.\nTel. +86 579 5550 0126\n08:30–17:30'

function findingsOn(language: string, change: Partial<Letter>, extra = ''): string[] {
  const { greeting, thanks, price, moq, question, step, closing } = { ...LETTERS[language]!, ...change }
  const text = [greeting, thanks, price, moq, extra, question, step, closing, SIGNATURE].join('\n\n')
  const triage = aTriage({
    language,
    points: [
      { type: 'price', text: '?' },
      { type: 'moq', text: '?' },
    ],
  })
  const reply = { subject: 'Re: flasks', text, language, lines: [] }
  return checkDraft(reply, { ...triage, text: '5000 3.1 4.2 800' }, rules, THURSDAY).findings.map(
    ({ id, evidence }) => `${id}: ${evidence}`,
  )
}

const each = Object.entries(LETTERS)

test.each(each)('a good letter in %s has no findings', (language) => {
  expect(findingsOn(language, {})).toEqual([])
})

test.each(
  each.flatMap(
    ([language, letter]) =>
      [
        [language, 'name-wrong', { greeting: letter.stranger }, ''],
        [language, 'no-thanks', { thanks: '5000.', closing: '-' }, ''],
        [language, 'price-incomplete', { price: letter.undated }, ''],
        [language, 'point-unanswered', { moq: '' }, ''],
        [language, 'two-numbers', {}, letter.otherMoq],
        [language, 'number-without-source', {}, letter.moq.replace(/1[., ]?000/u, '977')],
        [language, 'certificate-not-on-file', {}, letter.certificate],
        [language, 'nothing-asked', { question: '' }, ''],
        [language, 'asked-again', { question: letter.again }, ''],
        [language, 'no-next-step', { step: '' }, ''],
        [language, 'date-closed', { step: letter.sunday }, ''],
        [language, 'date-past', { step: letter.past }, ''],
        [language, 'buyers-clock-missing', { step: letter.oneClock }, ''],
      ] as const,
  ),
)('%s: %s', (language, id, change, extra) => {
  expect(findingsOn(language, change, extra).map((one) => one.split(':')[0])).toContain(id)
})
