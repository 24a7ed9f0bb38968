import { expect, test } from 'vitest'
import { newText, split } from '../../../src/core/classify/text/split.ts'
import { rules } from './shipped.ts'

const NEW = 'We would take 300 of the grey ones.\nCan you ship in May?'
const OLD = 'Dear Anna,\n\nwhich colour do you want?\n\nMei Lin\nBrightwater'
const A = 'Anna Reyes <anna@northbay.example>'

const ownText = (text: string) => newText(text, split(text, 'Omar Haddad', true, rules.mailText))
const marked = (text: string) => text.replace(/^/gm, '> ')
/** Broken at the last blank before column 60, as programs break a long line. */
const broken = (line: string) => line.replace(/^(.{20,60})\s(?=\S)/, '$1\n')

/** The line that a program writes above the mail it answers. */
const ATTRIBUTIONS = [
  ['Gmail, American', `On Tue, Mar 3, 2026 at 9:15\u202fAM ${A} wrote:`],
  ['Gmail, American, no year', `On Mar 3, 2026 9:15 AM, "Anna Reyes" <anna@northbay.example> wrote:`],
  ['Gmail, Danish', `Den tir. 3. mar. 2026 kl. 09.15 skrev ${A}:`],
  ['Gmail, Thai', `ในวันที่ อ. 3 มี.ค. 2026 เวลา 09:15 ${A} เขียนว่า:`],
  ['Gmail, Persian', `در تاریخ سه‌شنبه ۳ مارس ۲۰۲۶،‏ ۹:۱۵ ${A} نوشت:`],
  ['Gmail, Bulgarian', `На вт, 3.03.2026 г. в 9:15 ${A} написа:`],
  ['Gmail, Croatian', `uto, 3. ožu 2026. u 09:15 ${A} napisao je:`],
  ['Gmail, Slovak', `ut 3. 3. 2026 o 9:15 ${A} napísal(a):`],
  ['Gmail, Lithuanian', `2026-03-03, an, 09:15 ${A} rašė:`],
  ['Gmail, Korean', `2026년 3월 3일 (화) AM 9:15, ${A}님이 작성:`],
  ['Gmail, Malay', `Pada Sel, 3 Mac 2026 pada 9:15 PG ${A} menulis:`],
  ['Thunderbird, French', 'Le 03/03/2026 à 09:15, Anna Reyes a écrit :'],
  ['Thunderbird, German', 'Am 03.03.26 um 09:15 schrieb Anna Reyes:'],
  ['Thunderbird, Spanish', 'El 3/3/26 a las 9:15, Anna Reyes escribió:'],
  ['Thunderbird, Italian', 'Il 03/03/2026 09:15, Anna Reyes ha scritto:'],
  ['Thunderbird, Brazilian', 'Em 03/03/2026 09:15, Anna Reyes escreveu:'],
  ['Thunderbird, Portuguese', 'Às 09:15 de 03/03/2026, Anna Reyes escreveu:'],
  ['Thunderbird, Polish', 'W dniu 3.03.2026 o 09:15, Anna Reyes pisze:'],
  ['Thunderbird, Russian', '03.03.2026 9:15, Anna Reyes пишет:'],
  ['Thunderbird, Dutch', 'Op 3-3-2026 om 09:15 schreef Anna Reyes:'],
  ['Thunderbird, Turkish', '3.03.2026 09:15 tarihinde Anna Reyes yazdı:'],
  ['Thunderbird, Chinese', '在 2026/3/3 9:15, Anna Reyes 写道:'],
  ['Thunderbird, Korean', '2026-03-03 오전 9:15에 Anna Reyes 이(가) 쓴 글:'],
  ['Thunderbird, Czech', 'Dne 03. 03. 26 v 9:15 Anna Reyes napsal(a):'],
  ['Thunderbird, Japanese', '2026/03/03 9:15、Anna Reyes さんは書きました:'],
  ['Apple, French', `Le 3 mars 2026 à 09:15, ${A} a écrit :`],
  ['Apple, Japanese', `2026/03/03 9:15、${A}のメール:`],
  ['Apple, Chinese', `2026年3月3日 09:15，${A} 写道：`],
  ['Apple, Chinese, traditional', `${A} 於 2026年3月3日 上午9:15 寫道：`],
  ['Apple, Korean', `2026. 3. 3. 오전 9:15, ${A} 작성:`],
  ['Apple, Russian', `3 марта 2026 г., в 09:15, ${A} написал(а):`],
  ['Apple, Turkish', `${A} şunları yazdı (3 Mar 2026 09:15):`],
  ['Apple, Dutch', `Op 3 mrt 2026, om 09:15 heeft ${A} het volgende geschreven:`],
  ['Apple, Polish', `Wiadomość napisana przez ${A} w dniu 3 mar 2026, o godz. 09:15:`],
  ['Apple, Spanish', `El 3 mar 2026, a las 9:15, ${A} escribió:`],
  ['Apple, Portuguese', `No dia 3 de mar. de 2026, às 09:15, ${A} escreveu:`],
  ['Apple, Brazilian', `Em 3 de mar. de 2026, à(s) 09:15, ${A} escreveu:`],
  ['Apple, Arabic', `في ٣ مارس ٢٠٢٦، الساعة ٩:١٥ ص، كتب ${A}:`],
  ['Apple, Vietnamese', `Vào 09:15, 3 thg 3, 2026, ${A} đã viết:`],
  ['Apple, Indonesian', `Pada 3 Mar 2026, pukul 09.15, ${A} menulis:`],
  ['Apple, Ukrainian', `3 бер. 2026 р. о 09:15 ${A} написав(ла):`],
  ['Apple, Norwegian', `3. mars 2026 kl. 09:15 skrev ${A}:`],
  ['Yahoo', `On Tuesday, March 3, 2026 at 09:15:22 AM GMT+1, ${A} wrote:`],
  ['Yahoo, Spanish', `El martes, 3 de marzo de 2026, 09:15:22 CET, ${A} escribió:`],
  ['Yahoo, Brazilian', `Em terça-feira, 3 de março de 2026 09:15:22 BRT, ${A} escreveu:`],
  ['Yahoo, French', `Le mardi 3 mars 2026 à 09:15:22 UTC+1, ${A} a écrit :`],
  ['Yahoo, German', `Am Dienstag, 3. März 2026 um 09:15:22 MEZ hat ${A} Folgendes geschrieben:`],
  ['Yahoo, Italian', `Il martedì 3 marzo 2026 alle ore 09:15:22 CET, ${A} ha scritto:`],
  ['Yahoo, Indonesian', `Pada Selasa, 3 Maret 2026 pukul 09.15.22 WIB, ${A} menulis:`],
  ['Yahoo, Vietnamese', `Vào 09:15:22 GMT+7 Thứ Ba, 3 tháng 3, 2026, ${A} đã viết:`],
  ['Yahoo, Turkish', `3 Mart 2026 Salı 09:15:22 GMT+3 tarihinde ${A} şunu yazdı:`],
  ['Yahoo, Polish', `W dniu wtorek, 3 marca 2026 09:15:22 CET użytkownik ${A} napisał:`],
  ['163', '在 2026-03-03 09:15:22，"Anna Reyes" <anna@northbay.example> 写道：'],
  ['163, English', 'At 2026-03-03 09:15:22, "Anna Reyes" <anna@northbay.example> wrote:'],
  ['Yandex', '03.03.2026, 09:15, "Anna Reyes" <anna@northbay.example>:'],
  ['mail.ru, English', `Tuesday, 3 March 2026, 9:15 +03:00 from ${A}:`],
  ['Outlook for phones', `On Tue, Mar 3, 2026 at 9:15 AM +0100, "Anna Reyes" <anna@northbay.example> wrote:`],
  [
    'GMX',
    'Gesendet: Dienstag, 3. März 2026 um 09:15 Uhr\nVon: "Anna Reyes" <anna@northbay.example>\nAn: sales@brightwater.example\nBetreff: Farben',
  ],
  ['Proton', `On Tuesday, March 3rd, 2026 at 9:15 AM, ${A} wrote:`],
  ['Proton, Spanish', `El martes, 3 de marzo de 2026 a las 9:15, ${A} escribió:`],
  ['Roundcube', 'On 2026-03-03 09:15, Anna Reyes wrote:'],
  ['Roundcube, German', 'Am 2026-03-03 09:15, schrieb Anna Reyes:'],
  ['Zoho', `---- On Tue, 03 Mar 2026 09:15:22 +0100 ${A} wrote ---`],
  ['Mutt', 'On Tue, Mar 03, 2026 at 09:15:22AM +0100, Anna Reyes wrote:'],
] as const

test.each(ATTRIBUTIONS)('%s', (_, head) => {
  expect(ownText(`${NEW}\n\n${head}\n\n${marked(OLD)}`)).toBe(NEW)
  expect(ownText(`${NEW}\n\n${head}\n\n${OLD}`)).toBe(NEW)
  expect(ownText(`${NEW}\n\n${broken(head)}\n${marked(OLD)}`)).toBe(NEW)
  expect(ownText(`${head}\n${marked(OLD)}\n\n${NEW}`)).toBe(NEW)
})

/** The head of the answered mail, as programs copy it. */
const BLOCKS = [
  ['Outlook, Mac', `From: ${A}\nDate: Tuesday, 3 March 2026 at 09:15\nTo: Sales\nSubject: Colours`],
  ['Outlook, Mac, bold', `*From: *${A}\n*Date: *Tuesday\n*To: *Sales\n*Subject: *Colours`],
  [
    'Outlook, long receivers',
    `From: ${A}\nSent: Tuesday\nTo: Sales <sales@brightwater.example>; Mei <mei@brightwater.example>;\n Omar <omar@gulf.example>; Lee <lee@gulf.example>\nCc: Boss\nSubject: Colours`,
  ],
  ['Outlook, Chinese, traditional', '寄件者: Anna\n寄件日期: 2026年3月3日\n收件者: 業務\n主旨: 顏色'],
  ['Outlook, Chinese, Mac', '发件人: Anna\n日期: 星期二, 2026年3月3日 09:15\n收件人: 销售\n主题: 颜色'],
  ['Outlook, Japanese, Mac', '差出人: Anna\n日付: 2026年3月3日 火曜日 9:15\n宛先: 営業\n件名: 色'],
  ['Japanese, written by hand', '送信者: Anna\n送信日時: 2026/03/03 9:15\n受信者: 営業\n件名: 色'],
  ['Outlook, Swedish', 'Från: Anna\nSkickat: tisdag\nTill: Sälj\nÄmne: Färger'],
  ['Outlook, Danish', 'Fra: Anna\nSendt: tirsdag\nTil: Salg\nEmne: Farver'],
  ['Outlook, Finnish', 'Lähettäjä: Anna\nLähetetty: tiistai\nVastaanottaja: Myynti\nAihe: Värit'],
  ['Outlook, Hungarian', 'Feladó: Anna\nElküldve: kedd\nCímzett: Eladás\nTárgy: Színek'],
  ['Outlook, Romanian', 'De la: Anna\nTrimis: marți\nCătre: Vânzări\nSubiect: Culori'],
  ['Outlook, Greek', 'Από: Anna\nΑποστολή: Τρίτη\nΠρος: Πωλήσεις\nΘέμα: Χρώματα'],
  ['Outlook, Hebrew', 'מאת: Anna\nנשלח: יום שלישי\nאל: מכירות\nנושא: צבעים'],
  ['Outlook, Thai', 'จาก: Anna\nส่งเมื่อ: วันอังคาร\nถึง: ฝ่ายขาย\nเรื่อง: สี'],
  ['Outlook, Ukrainian', 'Від: Anna\nНадіслано: вівторок\nКому: Продажі\nТема: Кольори'],
  ['Outlook, Bulgarian', 'От: Anna\nИзпратено: вторник\nДо: Продажби\nОтносно: Цветове'],
  ['Outlook, Persian', 'از: Anna\nارسال: سه شنبه\nبه: فروش\nموضوع: رنگ'],
  ['Outlook, Croatian', 'Od: Anna\nPoslano: utorak\nPrima: Prodaja\nPredmet: Boje'],
  ['Outlook, Slovak', 'Od: Anna\nOdoslané: utorok\nKomu: Predaj\nPredmet: Farby'],
  ['Outlook, Slovene', 'Od: Anna\nPoslano: torek\nZa: Prodaja\nZadeva: Barve'],
  ['Outlook, Spanish, short', 'De: Anna\nEnviado: martes\nPara: Ventas\nAsunto: Colores'],
  ['Apple, Spanish', 'De: Anna\nFecha: 3 de marzo\nPara: Ventas\nAsunto: Colores'],
  [
    'Apple, Spanish, answer address',
    'De: Anna\nAsunto: Colores\nFecha: 3 de marzo\nPara: Ventas\nResponder a: anna@northbay.example',
  ],
  ['Apple, French', 'De: Anna\nObjet: Couleurs\nDate: 3 mars\nÀ: Ventes'],
  ['Outlook, Italian, Mac', 'Da: Anna\nData: martedì\nA: Vendite\nOggetto: Colori'],
  ['Outlook, Turkish, short', 'Gönderen: Anna\nGönderilme Tarihi: Salı\nAlıcı: Satış\nKonu: Renkler'],
  ['Apple, Turkish', 'Kimden: Anna\nTarih: 3 Mart\nKime: Satış\nKonu: Renkler'],
  ['Outlook, Polish, Mac', 'Od: Anna\nData: wtorek\nDo: Sprzedaż\nTemat: Kolory'],
  ['Outlook, Dutch, Mac', 'Van: Anna\nDatum: dinsdag\nAan: Verkoop\nOnderwerp: Kleuren'],
  ['Outlook, Russian, Mac', 'От кого: Anna\nДата: вторник\nКому: Продажи\nТема: Цвета'],
  [
    'mail.ru',
    '-------- Пересылаемое сообщение --------\nОт кого: Anna <anna@northbay.example>\nКому: sales@brightwater.example\nДата: Вторник, 3 марта 2026, 9:15 +03:00\nТема: Цвета',
  ],
  ['Outlook, Indonesian, Mac', 'Dari: Anna\nTanggal: Selasa\nKe: Penjualan\nSubjek: Warna'],
  ['Outlook, Vietnamese, short', 'Từ: Anna\nNgày gửi: Thứ ba\nTới: Bán hàng\nTiêu đề: Màu'],
  ['Apple, Arabic', 'من: Anna\nالتاريخ: الثلاثاء\nإلى: المبيعات\nالموضوع: الألوان'],
  ['Daum', '--------- 원본 메일 ---------\n보낸사람: Anna\n받는사람: 영업\n날짜: 26.03.03 09:15\n제목: 색상'],
  [
    'Naver',
    '-----Original Message-----\nFrom: "Anna" <anna@northbay.example>\nTo: <sales@brightwater.example>;\nCc:\nSent: 2026-03-03 (화) 09:15:22 (GMT+09:00)\nSubject: 색상',
  ],
  ['Korean, formal', '발신: Anna\n수신: 영업\n일시: 2026-03-03 09:15\n제목: 색상'],
  [
    '163 on a phone',
    '---- 回复的原邮件 ----\n| 发件人 | Anna<anna@northbay.example> |\n| 发送日期 | 2026年03月03日 09:15 |\n| 收件人 | sales@brightwater.example |\n| 主题 | 颜色 |',
  ],
  [
    '163 on a phone, English',
    '---- Replied Message ----\n| From | Anna<anna@northbay.example> |\n| Date | 03/03/2026 09:15 |\n| To | sales@brightwater.example |\n| Subject | Colours |',
  ],
  [
    'QQ, English',
    '------------------ Original ------------------\nFrom: "Anna" <anna@northbay.example>;\nDate: Tue, Mar 3, 2026 09:15 AM\nTo: "Sales" <sales@brightwater.example>;\nSubject: Colours',
  ],
  [
    'QQ, new',
    '原始邮件\n\n\n发件人：Anna <anna@northbay.example>\n发件时间：2026年3月3日 09:15\n收件人：sales <sales@brightwater.example>\n主题：颜色',
  ],
  [
    'Aliyun',
    '------------------------------------------------------------------\n发件人：Anna <anna@northbay.example>\n发送时间：2026年3月3日(星期二) 09:15\n收件人：sales\n主\u3000题：颜色',
  ],
  [
    'Aliyun, English',
    '------------------------------------------------------------------\nSender:Anna <anna@northbay.example>\nSent At:2026 Mar. 3 (Tue.) 09:15\nRecipient:sales <sales@brightwater.example>\nSubject:Colours',
  ],
  [
    'Coremail',
    '-----原始邮件-----\n发件人:"Anna" <anna@northbay.example>\n发送时间:2026-03-03 09:15:22 (星期二)\n收件人: sales\n抄送: \n主题: 颜色',
  ],
  ['Foxmail', ' \nFrom: Anna\nDate: 2026-03-03 09:15\nTo: sales\nSubject: Colours'],
  [
    'Lotus Notes',
    'From:   Anna Reyes/Northbay\nTo:     Sales@Brightwater\nDate:   03/03/2026 09:15 AM\nSubject:        Colours',
  ],
  [
    'Lotus Notes, dashes',
    'Anna Reyes ---03/03/2026 09:15:22 AM---Dear Anna, which colour\n\nFrom: Anna Reyes\nTo: Sales\nDate: 03/03/2026 09:15 AM\nSubject: Colours',
  ],
  [
    'Lotus Notes, German',
    'Von:    Anna Reyes/Northbay\nAn:     Verkauf\nDatum:  03.03.2026 09:15\nBetreff:        Farben',
  ],
  [
    'Thunderbird, forwarded, German',
    '-------- Weitergeleitete Nachricht --------\nBetreff:  Farben\nDatum:  Tue, 3 Mar 2026 09:15:22 +0100\nVon:  Anna\nAn:  sales',
  ],
  ['labels and values apart', 'From:\nAnna Reyes\nSent:\nTuesday\nTo:\nSales\nSubject:\nColours'],
  [
    'one line',
    `From: ${A} Sent: Tuesday, March 3, 2026 9:15 AM To: Sales <sales@brightwater.example> Subject: Colours`,
  ],
] as const

test.each(BLOCKS)('%s', (_, head) => {
  expect(ownText(`${NEW}\n\n${head}\n\n${OLD}`)).toBe(NEW)
  expect(ownText(`${NEW}\n\n${marked(`${head}\n\n${OLD}`)}`)).toBe(NEW)
  expect(ownText(`${NEW}\n${head}\n${OLD}\n\n${head}\n\nHello,\nI need pumps.`)).toBe(NEW)
})

test.each([
  ['German', 'Ursprüngliche Nachricht'],
  ['German, Thunderbird', 'Original-Nachricht'],
  ['French', "Message d'origine"],
  ['French, other', 'Message original'],
  ['Spanish', 'Mensaje original'],
  ['Portuguese', 'Mensagem original'],
  ['Italian', 'Messaggio originale'],
  ['Dutch', 'Oorspronkelijk bericht'],
  ['Polish', 'Wiadomość oryginalna'],
  ['Polish, other', 'Oryginalna wiadomość'],
  ['Russian', 'Исходное сообщение'],
  ['Russian, other', 'Original Message'],
  ['Turkish', 'Özgün İleti'],
  ['Turkish, other', 'Orijinal Mesaj'],
  ['Arabic', 'الرسالة الأصلية'],
  ['Chinese', '邮件原件'],
  ['Chinese, traditional', '原始郵件'],
  ['Japanese', '元のメッセージ'],
  ['Korean', '원본 메시지'],
  ['Korean, other', '원본 메일'],
  ['Indonesian', 'Pesan Asli'],
  ['Vietnamese', 'Thư gốc'],
  ['Czech', 'Původní zpráva'],
  ['Swedish', 'Ursprungligt meddelande'],
  ['Danish', 'Oprindelig meddelelse'],
  ['Finnish', 'Alkuperäinen viesti'],
  ['Hungarian', 'Eredeti üzenet'],
  ['Romanian', 'Mesaj original'],
  ['Greek', 'Αρχικό μήνυμα'],
])('%s: what stands below “%s” is older', (_, words) => {
  expect(ownText(`${NEW}\n\n-----${words}-----\n${OLD}`)).toBe(NEW)
  expect(ownText(`${NEW}\n\n------------------ ${words} ------------------\n\n${OLD}`)).toBe(NEW)
})

const ANSWERS = ['Grey, as always.', '300 for now, more in autumn.', 'Yes, by sea to Cork.']

test('answers between what is quoted are all kept, at every level', () => {
  const text = `On 3 Mar 2026 at 09:15, ${A} wrote:\n> Which colour?\n>> We have grey.\n\n${ANSWERS[0]}\n\n> How many?\n${ANSWERS[1]}\n> By sea?\n\n${ANSWERS[2]}`
  expect(ownText(text).split(/\n+/)).toEqual(ANSWERS)
})

test.each([
  ['a name', '[Omar] ', ''],
  ['arrows', '>>> ', ''],
  ['a colour', '', ''],
  ['an arrow', '--> ', ''],
  ['stars', '** ', ' **'],
  ['Answer', 'ANSWER: ', ''],
])('answers with %s between lines without marks are kept with them', (_, before, after) => {
  const [one = '', two = ''] = ANSWERS.map((answer) => `${before}${answer}${after}`)
  const head = `From: ${A}\nSent: Tuesday\nTo: Omar\nSubject: Colours`
  const text = `Hi Mei, please see my answers below.\n\n${head}\n\nDear Omar,\n1. Which colour?\n${one}\n2. How many?\n${two}\n\nMei`
  const kept = ownText(text)
  for (const answer of [one, two]) expect(kept).toContain(answer.trim())
})
