import type { Draft, DraftLine, LineRole, Triage } from '../../src/core/inquiry.ts'
import { aDraft, aTriage } from './triage.ts'

type Line = readonly [LineRole, string]

const SIGNATURE = 'Grace Lou\nYongkang Hearthside Drinkware Co., Ltd.\nTel: +86 579 8712 4455'

/** A draft whose lines stand one below the other, with our signature. */
export function aLetter(language: string, ...lines: readonly Line[]): Draft {
  const text = [...lines.map(([, line]) => line), SIGNATURE].join('\n')
  const draftLines = lines.map(
    ([role, line]): DraftLine => ({ role, text: line, gloss: { en: '', zh: '' }, points: [], sources: [] }),
  )
  return aDraft({ language, subject: 'Re: HS-500', text, lines: draftLines })
}

/** What was read in the mail that these letters answer. */
export function letterTriage(draft: Draft, change: Partial<Triage> = {}): Triage {
  const { buyer, request } = aTriage()
  return aTriage({
    language: draft.language,
    buyer: { ...buyer, name: 'Ann Visser', company: 'Harbour Tools BV' },
    request: { ...request, port: null },
    draft,
    ...change,
  })
}

/** One reply in each language of replies: a price, a certificate, a dated promise, a question with choices. */
export const LETTERS: Readonly<Record<string, Draft>> = {
  en: aLetter(
    'en',
    ['greeting', 'Dear Ann,'],
    ['opening', 'Thank you for your inquiry about 5,000 pcs for Harbour Tools BV.'],
    [
      'answer',
      'The indication for HS-500 is USD 2.80 to USD 3.40 per piece, FOB Ningbo, valid until 18 December 2026.',
    ],
    ['answer', 'This model holds FDA and LFGB; we do not hold CE.'],
    ['owed', 'We will send you the drawing by Friday, 27 November 2026, 17:00 our time.'],
    ['question', '1. Which port shall we quote to?'],
    ['choice', 'a) Rotterdam b) Hamburg'],
    ['closing', 'Best regards,'],
  ),
  es: aLetter(
    'es',
    ['greeting', 'Estimada Ann:'],
    ['opening', 'Gracias por su consulta sobre 5.000 unidades para Harbour Tools BV.'],
    [
      'answer',
      'El precio orientativo de HS-500 es de USD 2,80 a USD 3,40 por pieza, FOB Ningbo, hasta el 18 de diciembre de 2026.',
    ],
    ['owed', 'Le enviaremos el plano el viernes 27 de noviembre de 2026 a las 17:00.'],
    ['question', '1. ¿A qué puerto le cotizamos?'],
    ['choice', 'a) Rotterdam b) Hamburg'],
    ['closing', 'Un cordial saludo,'],
  ),
  pt: aLetter(
    'pt',
    ['greeting', 'Prezada Ann,'],
    ['opening', 'Obrigado pela sua consulta sobre 5.000 peças para a Harbour Tools BV.'],
    [
      'answer',
      'O preço indicativo de HS-500 é de USD 2,80 a USD 3,40 por peça, FOB Ningbo, até 18 de dezembro de 2026.',
    ],
    ['owed', 'Enviaremos o desenho na sexta-feira, 27 de novembro de 2026, às 17:00.'],
    ['question', '1. Para qual porto devemos cotar?'],
    ['choice', 'a) Rotterdam b) Hamburg'],
    ['closing', 'Atenciosamente,'],
  ),
  fr: aLetter(
    'fr',
    ['greeting', 'Bonjour Madame Visser,'],
    ['opening', 'Merci de votre demande de 5 000 pièces pour Harbour Tools BV.'],
    [
      'answer',
      "Le prix indicatif de HS-500 est de USD 2,80 à USD 3,40 la pièce, FOB Ningbo, jusqu'au 18 décembre 2026.",
    ],
    ['owed', 'Nous vous enverrons le plan le vendredi 27 novembre 2026 à 17:00.'],
    ['question', '1. Pour quel port devons-nous chiffrer ?'],
    ['choice', 'a) Rotterdam b) Hamburg'],
    ['closing', 'Cordialement,'],
  ),
  de: aLetter(
    'de',
    ['greeting', 'Guten Tag Frau Visser,'],
    ['opening', 'vielen Dank für Ihre Anfrage über 5.000 Stück für Harbour Tools BV.'],
    [
      'answer',
      'Der Richtpreis für HS-500 liegt bei USD 2,80 bis USD 3,40 je Stück, FOB Ningbo, gültig bis 18. Dezember 2026.',
    ],
    ['owed', 'Die Zeichnung senden wir Ihnen bis Freitag, 27. November 2026, 17:00 Uhr.'],
    ['question', '1. Für welchen Hafen sollen wir anbieten?'],
    ['choice', 'a) Rotterdam b) Hamburg'],
    ['closing', 'Mit freundlichen Grüßen'],
  ),
  it: aLetter(
    'it',
    ['greeting', 'Gentile Ann,'],
    ['opening', 'grazie per la Sua richiesta di 5.000 pezzi per Harbour Tools BV.'],
    [
      'answer',
      'Il prezzo indicativo di HS-500 va da USD 2,80 a USD 3,40 al pezzo, FOB Ningbo, fino al 18 dicembre 2026.',
    ],
    ['owed', 'Le invieremo il disegno venerdì 27 novembre 2026 alle 17:00.'],
    ['question', '1. Per quale porto dobbiamo quotare?'],
    ['choice', 'a) Rotterdam b) Hamburg'],
    ['closing', 'Cordiali saluti,'],
  ),
  ru: aLetter(
    'ru',
    ['greeting', 'Здравствуйте, Ann!'],
    ['opening', 'Благодарим за ваш запрос на 5 000 шт. для Harbour Tools BV.'],
    [
      'answer',
      'Ориентировочная цена HS-500 составляет от USD 2,80 до USD 3,40 за штуку, FOB Ningbo, до 18 декабря 2026 г.',
    ],
    ['owed', 'Чертёж мы отправим в пятницу, 27 ноября 2026 г., в 17:00.'],
    ['question', '1. До какого порта рассчитать цену?'],
    ['choice', 'a) Rotterdam b) Hamburg'],
    ['closing', 'С уважением,'],
  ),
  tr: aLetter(
    'tr',
    ['greeting', 'Sayın Ann Visser,'],
    ['opening', 'Harbour Tools BV için 5.000 adet talebinize teşekkür ederiz.'],
    [
      'answer',
      'HS-500 için gösterge fiyat adet başı USD 2,80 ile USD 3,40 arasındadır, FOB Ningbo, 18 Aralık 2026 tarihine kadar.',
    ],
    ['owed', 'Çizimi 27 Kasım 2026 Cuma günü saat 17:00 itibarıyla göndereceğiz.'],
    ['question', '1. Hangi liman için fiyat verelim?'],
    ['choice', 'a) Rotterdam b) Hamburg'],
    ['closing', 'Saygılarımızla,'],
  ),
  ar: aLetter(
    'ar',
    ['greeting', 'السيدة Ann المحترمة،'],
    ['opening', 'شكرا على استفساركم عن 5,000 قطعة لشركة Harbour Tools BV.'],
    ['answer', 'السعر الاسترشادي للموديل HS-500 من USD 2.80 إلى USD 3.40 للقطعة، FOB Ningbo، حتى 18 ديسمبر 2026.'],
    ['owed', 'سنرسل إليكم الرسم يوم الجمعة 27 نوفمبر 2026 الساعة 17:00.'],
    ['question', '1. إلى أي ميناء نقدم السعر؟'],
    ['choice', 'a) Rotterdam b) Hamburg'],
    ['closing', 'مع خالص التحية،'],
  ),
  zh: aLetter(
    'zh',
    ['greeting', 'Ann您好，'],
    ['opening', '感谢贵司Harbour Tools BV询价5,000个。'],
    ['answer', 'HS-500的参考价为每个USD 2.80至USD 3.40，FOB Ningbo，有效期至2026年12月18日。'],
    ['owed', '图纸我们将在2026年11月27日星期五17:00前发给您。'],
    ['question', '1. 请问报价到哪个港口?'],
    ['choice', 'a) Rotterdam b) Hamburg'],
    ['closing', '此致'],
  ),
  ja: aLetter(
    'ja',
    ['greeting', 'Ann Visser 様'],
    ['opening', 'Harbour Tools BV様より5,000個のお問い合わせをいただき、ありがとうございます。'],
    ['answer', 'HS-500の参考価格は1個あたりUSD 2.80からUSD 3.40、FOB Ningbo、2026年12月18日まで有効です。'],
    ['owed', '図面は2026年11月27日金曜日17:00までにお送りします。'],
    ['question', '1. どちらの港までのお見積りをご希望でしょうか?'],
    ['choice', 'a) Rotterdam b) Hamburg'],
    ['closing', '敬具'],
  ),
  ko: aLetter(
    'ko',
    ['greeting', 'Ann Visser 님께,'],
    ['opening', 'Harbour Tools BV의 5,000개 문의에 감사드립니다.'],
    ['answer', 'HS-500의 참고 가격은 개당 USD 2.80~USD 3.40, FOB Ningbo, 2026년 12월 18일까지 유효합니다.'],
    ['owed', '도면은 2026년 11월 27일 금요일 17:00까지 보내 드리겠습니다.'],
    ['question', '1. 어느 항구까지 견적을 드릴까요?'],
    ['choice', 'a) Rotterdam b) Hamburg'],
    ['closing', '감사합니다.'],
  ),
}
