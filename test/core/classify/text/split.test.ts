import { array, assert, boolean, constantFrom, oneof, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { newText, split, textOf } from '../../../../src/core/classify/text/split.ts'
import { rules } from '../shipped.ts'

const NEW = 'We would take 300 of the grey ones.'
const OLD = 'Which colour do you want?'

const parts = (text: string, writer: string | null = null, answers = true) => {
  const spans = split(text, writer, answers, rules.mailText)
  return {
    text: newText(text, spans),
    signature: textOf(text, spans, ['signature']),
    disclaimer: textOf(text, spans, ['disclaimer']),
  }
}

test.each([
  ['English', 'On Tue, 3 Mar 2026 at 09:15, Anna Reyes <anna@northbay.example> wrote:'],
  ['English, broken', 'On Tue, 3 Mar 2026 at 09:15, Anna Reyes\n<anna@northbay.example> wrote:'],
  ['Apple', 'On 3 Mar 2026, at 09:15, Anna Reyes <anna@northbay.example> wrote:'],
  ['Thunderbird', 'On 3/3/2026 9:15 AM, Anna Reyes wrote:'],
  ['German', 'Am Di., 3. März 2026 um 09:15 Uhr schrieb Anna Reyes <anna@northbay.example>:'],
  ['German, Apple', 'Am 03.03.2026 um 09:15 schrieb Anna Reyes <anna@northbay.example>:'],
  ['French', 'Le mar. 3 mars 2026 à 09:15, Anna Reyes <anna@northbay.example> a écrit :'],
  ['Spanish', 'El mar, 3 mar 2026 a las 9:15, Anna Reyes (<anna@northbay.example>) escribió:'],
  ['Portuguese', 'Em ter., 3 de mar. de 2026 às 09:15, Anna Reyes <anna@northbay.example> escreveu:'],
  ['Italian', 'Il giorno mar 3 mar 2026 alle ore 09:15 Anna Reyes <anna@northbay.example> ha scritto:'],
  ['Dutch', 'Op di 3 mrt 2026 om 09:15 schreef Anna Reyes <anna@northbay.example>:'],
  ['Polish', 'wt., 3 mar 2026 o 09:15 Anna Reyes <anna@northbay.example> napisał(a):'],
  ['Czech', 'út 3. 3. 2026 v 9:15 odesílatel Anna Reyes <anna@northbay.example> napsal:'],
  ['Russian', 'вт, 3 мар. 2026 г. в 09:15, Anna Reyes <anna@northbay.example>:'],
  ['mail.ru', 'Вторник, 3 марта 2026, 9:15 +03:00 от Anna Reyes <anna@northbay.example>:'],
  ['Ukrainian', 'вт, 3 бер. 2026 р. о 09:15 Anna Reyes <anna@northbay.example> пише:'],
  ['Turkish', 'Anna Reyes <anna@northbay.example>, 3 Mar 2026 Sal, 09:15 tarihinde şunu yazdı:'],
  ['Swedish', 'Den tis 3 mars 2026 kl 09:15 skrev Anna Reyes <anna@northbay.example>:'],
  ['Finnish', 'ti 3. maalisk. 2026 klo 9.15 Anna Reyes (anna@northbay.example) kirjoitti:'],
  ['Hungarian', 'Anna Reyes <anna@northbay.example> ezt írta (időpont: 2026. márc. 3., K, 9:15):'],
  ['Romanian', 'În mar., 3 mar. 2026 la 09:15, Anna Reyes <anna@northbay.example> a scris:'],
  ['Greek', 'Στις Τρί 3 Μαρ 2026 στις 9:15, ο χρήστης Anna Reyes <anna@northbay.example> έγραψε:'],
  ['Arabic', 'في الثلاثاء، ٣ مارس ٢٠٢٦ في ٩:١٥ ص تمت كتابة ما يلي بواسطة Anna Reyes <anna@northbay.example>:'],
  ['Hebrew', 'בתאריך יום ג׳, 3 במרץ 2026 ב-9:15 מאת Anna Reyes <anna@northbay.example>:'],
  ['Chinese', 'Anna Reyes <anna@northbay.example> 于2026年3月3日周二 09:15写道：'],
  ['Chinese, traditional', 'Anna Reyes <anna@northbay.example> 於 2026年3月3日 週二 上午9:15寫道：'],
  ['Japanese', '2026年3月3日(火) 9:15 Anna Reyes <anna@northbay.example>:'],
  ['Korean', '2026년 3월 3일 (화) 오전 9:15, Anna Reyes <anna@northbay.example>님이 작성:'],
  ['Vietnamese', 'Vào Th 3, 3 thg 3, 2026 vào lúc 09:15 Anna Reyes <anna@northbay.example> đã viết:'],
  ['Indonesian', 'Pada tanggal Sel, 3 Mar 2026 pukul 09.15 Anna Reyes <anna@northbay.example> menulis:'],
])('%s: the line above a quoted mail and what it quotes are not new', (_, head) => {
  expect(parts(`${NEW}\n\n${head}\n\n> ${OLD}\n> Anna`).text).toBe(NEW)
  expect(parts(`${NEW}\n\n${head}\n\n${OLD}\nAnna`).text).toBe(NEW)
})

test.each([
  ['English', 'From: Anna\nSent: Tuesday\nTo: Sales\nSubject: Colours'],
  ['English, bold', '*From:* Anna\n*Date:* Tuesday\n*To:* Sales\n*Subject:* Colours'],
  ['German', 'Von: Anna\nGesendet: Dienstag\nAn: Verkauf\nBetreff: Farben'],
  ['French', 'De : Anna\nEnvoyé : mardi\nÀ : Ventes\nObjet : Couleurs'],
  ['Spanish', 'De: Anna\nEnviado el: martes\nPara: Ventas\nAsunto: Colores'],
  ['Portuguese', 'De: Anna\nEnviada em: terça-feira\nPara: Vendas\nAssunto: Cores'],
  ['Italian', 'Da: Anna\nInviato: martedì\nA: Vendite\nOggetto: Colori'],
  ['Dutch', 'Van: Anna\nVerzonden: dinsdag\nAan: Verkoop\nOnderwerp: Kleuren'],
  ['Polish', 'Od: Anna\nWysłano: wtorek\nDo: Sprzedaż\nTemat: Kolory'],
  ['Czech', 'Od: Anna\nOdesláno: úterý\nKomu: Prodej\nPředmět: Barvy'],
  ['Russian', 'От: Anna\nОтправлено: вторник\nКому: Продажи\nТема: Цвета'],
  ['Turkish', 'Kimden: Anna\nGönderildi: Salı\nKime: Satış\nKonu: Renkler'],
  ['Arabic', 'من: Anna\nتاريخ الإرسال: الثلاثاء\nإلى: المبيعات\nالموضوع: الألوان'],
  ['Foxmail', '发件人： Anna\n发送时间： 2026-03-03 09:15\n收件人： 销售\n主题： 颜色'],
  [
    'QQ',
    '------------------ 原始邮件 ------------------\n发件人: "Anna"\n发送时间: 2026年3月3日\n收件人: "销售"\n主题: 颜色',
  ],
  ['Outlook, Japan', '差出人: Anna\n送信日時: 2026年3月3日\n宛先: 営業\n件名: 色'],
  ['Outlook, Korea', '보낸 사람: Anna\n보낸 날짜: 2026년 3월 3일\n받는 사람: 영업\n제목: 색상'],
  ['Vietnamese', 'Từ: Anna\nĐã gửi: Thứ ba\nĐến: Bán hàng\nChủ đề: Màu'],
  ['Indonesian', 'Dari: Anna\nDikirim: Selasa\nKepada: Penjualan\nPerihal: Warna'],
  ['a ruler above it', '________________________________\nFrom: Anna\nSent: Tuesday\nTo: Sales\nSubject: Colours'],
  ['Original Message', '-----Original Message-----\nFrom: Anna\nSubject: Colours'],
  ['Forwarded message', '---------- Forwarded message ---------\nFrom: Anna\nSubject: Colours'],
])('%s: the head of a quoted mail takes all below it', (_, head) => {
  expect(parts(`${NEW}\n\n${head}\n\n${OLD}\nAnna`).text).toBe(NEW)
})

test('answers below and between quoted lines are new', () => {
  expect(parts(`> ${OLD}\n> Anna\n\n${NEW}`).text).toBe(NEW)
  expect(parts(`> ${OLD}\n\nGrey, as always.\n\n> How many pieces?\n\n300 for now.`).text).toBe(
    'Grey, as always.\n\n300 for now.',
  )
})

test('marks in a mail that answers nothing are the writer’s own', () => {
  const text = `Our list:\n\n> 300 hinges\n> 200 locks\n\nWhat would they cost?`
  expect(parts(text, null, false).text).toBe(text)
})

test.each([
  ['two dashes', '-- \nAnna Reyes\nNorthbay Tools'],
  ['a closing line', 'Kind regards,\nAnna Reyes\nBuyer, Northbay Tools Ltd\nTel. +44 20 5550 0101'],
  ['a closing line and a name', 'Best, Anna'],
  ['German', 'Mit freundlichen Grüßen\n\nAnna Reyes\nEinkauf'],
  ['French', 'Bien cordialement,\nAnna Reyes'],
  ['Spanish', 'Atentamente,\nAnna Reyes\nJefa de compras'],
  ['Portuguese', 'Att,\nAnna Reyes'],
  ['Russian', 'С уважением,\nАнна Рейес\nтел. +7 495 555-01-01'],
  ['Turkish', 'Saygılarımla\nAnna Reyes'],
  ['Arabic', 'مع تحياتي،\nآنا رييس'],
  ['Chinese', '顺祝商祺\n安娜\n采购部'],
  ['Japanese', '以上、よろしくお願いいたします。\n田中'],
  ['a telephone', 'Sent from my iPhone'],
  ['a card without a closing', 'Anna Reyes, Buyer\nNorthbay Tools Ltd\n(020) 5550 0101'],
  ['a card above a device', 'Anna\n+44 20 5550 0101\n\nGet Outlook for iOS'],
])('%s begins a signature', (_, signature) => {
  const split = parts(`${NEW}\nCan you ship in May?\n\n${signature}`, 'Anna Reyes')
  expect(split).toMatchObject({ text: `${NEW}\nCan you ship in May?`, signature })
})

test('what is said below a closing line is not lost', () => {
  const asked = 'What would 500 pieces cost us delivered to our door in Cork, and by when?'
  expect(parts(`${NEW}\n\nThanks,\n\n${asked}`).text).toContain(asked)
  expect(parts(`Thanks,\n\n300 hinges\n200 locks`).text).toContain('200 locks')
  expect(
    parts(`${NEW}\n\nBest\nAnna\n\nP.S. Can you also send a sample of the blue one to us?`, 'Anna').text,
  ).toContain('blue one')
})

test('dates and amounts at the end are no telephone numbers', () => {
  const text = `${NEW}\n\nQuantity: 300\nDelivery: 15.03.2027\nItem: 4500118827`
  expect(parts(text).text).toBe(text)
})

test('a notice below the letter is told from both letter and signature', () => {
  const notice = 'This message may contain confidential information. If you are not the intended recipient, delete it.'
  expect(parts(`${NEW}\n\nRegards\nAnna\n\n${notice}`)).toEqual({
    text: NEW,
    signature: 'Regards\nAnna',
    disclaimer: notice,
  })
})

test('when next to nothing is new, more is kept', () => {
  expect(parts('Ok\n\nRegards\nAnna Reyes').text).toBe('Ok\n\nRegards\nAnna Reyes')
  expect(parts(`> ${OLD}\n> ${NEW}`).text).toContain(NEW)
})

const line = oneof(
  string({ maxLength: 40 }),
  constantFrom(
    '',
    '> quoted',
    '-- ',
    'Regards',
    'On 3 Mar 2026 at 09:15, A <a@b.example> wrote:',
    'From: A',
    'To: B',
    'Subject: C',
    'Unsubscribe here',
  ),
)

test('the spans cover any text in order and without gaps', () => {
  assert(
    property(array(line, { maxLength: 30 }), boolean(), (lines, answers) => {
      const text = lines.join('\n')
      const spans = split(text, 'Anna Reyes', answers, rules.mailText)
      expect(spans.map(({ from }) => from)).toEqual([0, ...spans.map(({ to }) => to)].slice(0, spans.length))
      expect(spans.at(-1)?.to ?? 0).toBe(text.length)
    }),
  )
})
