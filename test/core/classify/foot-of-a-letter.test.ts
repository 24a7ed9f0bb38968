import { expect, test } from 'vitest'
import { newText, split, textOf } from '../../../src/core/classify/text/split.ts'
import { tidy } from '../../../src/core/words/fold.ts'
import { rules } from './shipped.ts'

const NEW = 'We would take 300 of the grey ones.\nCan you ship in May?'

const parts = (said: string, writer: string | null) => {
  const text = tidy(said)
  const spans = split(text, writer, false, rules.mailText)
  return {
    text: newText(text, spans),
    signature: textOf(text, spans, ['signature']),
    disclaimer: textOf(text, spans, ['disclaimer']),
  }
}

test.each([
  'Sent from my iPhone',
  'Sent from Samsung Galaxy smartphone.',
  'Sent from Outlook for Android',
  'Get Outlook for Android<https://aka.ms/AAb9ysg>',
  'Sent from Yahoo Mail on Android',
  'Sent from Mail for Windows 10',
  'Sent from ProtonMail mobile',
  'Sent with Proton Mail secure email.',
  'Sent via BlackBerry from T-Mobile',
  'Get BlueMail for Android',
  'Enviado desde mi iPhone',
  'Enviado desde mi Samsung Mobile de Claro',
  'Obtener Outlook para iOS',
  'Enviado desde Correo para Windows',
  'Enviado do meu iPhone',
  'Enviado do meu smartphone Samsung Galaxy.',
  'Obter o Outlook para Android',
  'Enviado a partir do Outlook para iOS',
  'Envoyé de mon iPhone',
  'Envoyé depuis mon smartphone Samsung Galaxy.',
  'Télécharger Outlook pour Android',
  'Envoyé à partir d’Outlook pour iOS',
  'Von meinem iPhone gesendet',
  'Von meinem Samsung Gerät gesendet.',
  'Holen Sie sich Outlook für iOS',
  'Diese Nachricht wurde von meinem Android-Gerät mit GMX Mail gesendet.',
  'Gesendet von Mail für Windows',
  'Inviato da iPhone',
  'Inviato dal mio Galaxy',
  'Scarica Outlook per iOS',
  'Inviato da Outlook per Android',
  'Отправлено с iPhone',
  'Отправлено из мобильной Почты Mail.ru',
  'Отправлено из мобильного приложения Яндекс Почты',
  'Скачать Outlook для Android',
  'iPhone’umdan gönderildi',
  'Samsung Galaxy akıllı telefonumdan gönderildi.',
  'Android için Outlook’u edinin',
  'أُرسلت من الـ iPhone',
  'تم الإرسال من هاتف Samsung Galaxy الذكي.',
  'الحصول على Outlook لـ Android',
  '发自我的iPhone',
  '发自我的小米手机',
  '从我的华为手机发送',
  '发送自 Windows 版邮件',
  '獲取 Outlook for iOS',
  '發自我的 iPhone',
  'iPhoneから送信',
  'Android 版 Outlook を入手',
  'Yahoo!メール for iPhoneから送信',
  '나의 iPhone에서 보냄',
  'Android용 Outlook 다운로드',
  '내 Galaxy에서 보냄',
  '네이버 메일 앱에서 보냈습니다.',
  'Wysłane z iPhone’a',
  'Pobierz aplikację Outlook dla systemu Android',
  'Wysłano z telefonu Samsung Galaxy.',
  'Verstuurd vanaf mijn iPhone',
  'Verzonden vanaf mijn Galaxy',
  'Outlook voor Android downloaden',
  'Dikirim dari iPhone saya',
  'Dapatkan Outlook untuk Android',
  'Dikirim dari Yahoo Mail di Android',
  'Đã gửi từ iPhone của tôi',
  'Được gửi từ iPhone của tôi',
  'Tải Outlook cho Android',
  'Odesláno z iPhonu',
  'Skickat från min iPhone',
  'Sendt fra min iPhone',
  'Lähetetty iPhonesta',
  'Στάλθηκε από το iPhone μου',
  'Trimis de pe iPhone-ul meu',
  'Az iPhone készülékemről küldve',
  'ส่งจาก iPhone ของฉัน',
  'נשלח מה-iPhone שלי',
  'Надіслано з iPhone',
])('%s', (device) => {
  expect(parts(`${NEW}\n\n${device}`, 'Anna Reyes')).toMatchObject({ text: NEW, signature: tidy(device) })
  expect(parts(`${NEW}\nAnna\n\n${device}`, 'Anna Reyes').text).toBe(NEW)
})

test.each([
  ['name and firm, no closing', 'Anna Reyes', 'Anna Reyes\nNorthbay Tools Ltd\nLeeds, UK'],
  ['initials', 'Anna Reyes', 'Rgds\nAR'],
  ['first name only, no header name', null, 'Thanks!\nAnna'],
  [
    'title below',
    'Anna Reyes',
    'Best regards\n\nAnna Reyes\nPurchasing Manager\n\nNorthbay Tools Ltd | 12 Dock Road | Leeds LS1 4AB\nM: +44 7700 900123 | E: anna@northbay.example\nwww.northbay.example',
  ],
  [
    'an address in many lines',
    'Anna Reyes',
    'Kind regards,\nAnna Reyes\n\nNorthbay Tools Ltd\nUnit 4, The Wharf\nLeeds\nLS1 4AB\nUnited Kingdom\n\nVAT: GB123456789\nTel: +44 113 496 0000\nFax: +44 113 496 0001',
  ],
  ['slogan below', 'Anna Reyes', 'Regards,\nAnna Reyes\nNorthbay Tools Ltd\n“Tools that last a life”'],
  [
    'Spanish',
    'Lucía Paredes',
    'Quedo atenta a sus comentarios.\n\nSaludos cordiales,\n\nLucía Paredes\nJefa de Compras\nFerretería El Roble S.A.C.\nAv. Grau 455, Lima - Perú\nCel. +51 987 654 321',
  ],
  ['Portuguese', 'João Prado', 'Atenciosamente,\n\nJoão Prado\nCompras\nPrado Ferragens Ltda\nTel: (11) 4002-8922'],
  [
    'French',
    'Claire Morel',
    'Bien cordialement,\n\nClaire MOREL\nResponsable Achats\nQuincaillerie Morel SAS\n12 rue des Lilas – 69003 Lyon\nTél. : 04 72 00 00 00',
  ],
  [
    'German',
    'Jens Kühn',
    'Mit freundlichen Grüßen\n\ni. A. Jens Kühn\nEinkauf\n\nKühn Werkzeuge GmbH & Co. KG\nHafenstraße 12\n28195 Bremen\nTel.: +49 421 555-0\njens.kuehn@kuehn.example',
  ],
  ['Austrian', 'Jens Kühn', 'LG aus Wien\nJens'],
  [
    'Italian',
    'Paolo Riva',
    'Resto in attesa di un Vostro cortese riscontro.\n\nCordiali saluti\n\nPaolo Riva\nUfficio Acquisti\nRiva Ferramenta S.r.l.\nVia Roma 10 - 20121 Milano (MI)\nP.IVA 01234567890',
  ],
  [
    'Russian',
    'Олег Петров',
    'С уважением,\nПетров Олег Иванович\nМенеджер отдела закупок\nООО «Северный инструмент»\nмоб. +7 921 555 01 01\nг. Санкт-Петербург',
  ],
  [
    'Turkish',
    'Mehmet Kaya',
    'Saygılarımla,\nMehmet KAYA\nSatın Alma Müdürü\nKaya Hırdavat San. ve Tic. Ltd. Şti.\nGSM: +90 532 555 01 01',
  ],
  ['Turkish, good work', 'Mehmet Kaya', 'İyi çalışmalar dilerim.\nMehmet'],
  [
    'Arabic',
    'سامي حداد',
    'وتفضلوا بقبول فائق الاحترام والتقدير\nسامي حداد\nمدير المشتريات\nشركة حداد للعدد\nجوال: 00966501234567',
  ],
  ['Arabic, short', 'سامي حداد', 'مع خالص الشكر والتقدير\nسامي'],
  ['Chinese', '王芳', '祝商祺！\n\n王芳\n采购经理\n北湾工具有限公司\n电话：0755-12345678'],
  ['Chinese, no closing', '王芳', '王芳\n北湾工具有限公司\n手机：13800138000'],
  ['Chinese, thanks', '王芳', '谢谢！\n王芳'],
  [
    'Japanese',
    '田中 一郎',
    '以上、ご確認のほど宜しくお願い申し上げます。\n\n--------------------------------\n北湾工具株式会社\n購買部 田中 一郎\n〒100-0001 東京都千代田区1-1-1\nTEL 03-1234-5678 FAX 03-1234-5679\nE-mail: tanaka@kitawan.example\n--------------------------------',
  ],
  [
    'Japanese, stars',
    '田中 一郎',
    '何卒よろしくお願いいたします。\n\n*************************\n北湾工具株式会社\n田中 一郎\nTEL：03-1234-5678\n*************************',
  ],
  [
    'Japanese, drawn',
    '田中 一郎',
    '宜しくお願い致します。\n\n━━━━━━━━━━━━━━━━\n北湾工具株式会社\n田中 一郎\n━━━━━━━━━━━━━━━━',
  ],
  ['Korean', '김민수', '감사합니다.\n\n김민수 드림\n구매팀 과장\n북만공구(주)\nTel. 02-555-0101'],
  ['Korean, one line', '김민수', '김민수 드림'],
  [
    'Polish',
    'Jan Nowak',
    'Z poważaniem / Best regards\n\nJan Nowak\nSpecjalista ds. zakupów\nNowak Narzędzia Sp. z o.o.\nul. Portowa 5, 80-001 Gdańsk\nNIP: 123-456-78-90\ntel. kom. 600 500 400',
  ],
  [
    'Dutch',
    'Eva de Wit',
    'Met vriendelijke groet / Kind regards,\n\nEva de Wit\nInkoop\n\nDe Wit Gereedschap B.V.\nHavenweg 3\n3011 AB Rotterdam\nT 010 555 01 01',
  ],
  [
    'Indonesian',
    'Budi Santoso',
    'Atas perhatian dan kerjasamanya kami ucapkan terima kasih.\n\nHormat kami,\nBudi Santoso\nPT Sumber Teknik\nHP/WA: 0812-3456-7890',
  ],
  [
    'Vietnamese',
    'Nguyễn Văn An',
    'Trân trọng,\n\nNguyễn Văn An\nTrưởng phòng Mua hàng\nCông ty TNHH Bắc Hải\nĐT: 0912 345 678',
  ],
  ['two languages', 'Anna Reyes', 'Mit freundlichen Grüßen / Best regards / Cordialement\n\nAnna Reyes'],
  ['stars of bold', 'Anna Reyes', '*Kind regards,*\n\n*Anna Reyes*\n*Buyer*'],
  ['a pointing card', 'Anna Reyes', '--\nAnna Reyes\nNorthbay Tools Ltd\nClick here to book a meeting with me'],
])('signature: %s', (_, writer, signature) => {
  const found = parts(`${NEW}\n\n${signature}`, writer)
  const kept = found.text.replace(NEW, '').trim()
  const last = signature.split('\n').at(-1) ?? ''
  expect(found.text.startsWith(NEW)).toBe(true)
  expect(kept).not.toContain(last)
  expect(kept.length).toBeLessThanOrEqual(Math.max(0, signature.indexOf('\n\n')))
})

const LONG = {
  en: 'CONFIDENTIALITY NOTICE: This e-mail and any attachments are for the sole use of the addressee. If you have received it in error, please notify the sender and delete it.',
  en2: 'This message has been checked for all known viruses.',
  en3: 'Please consider the planet before printing this e-mail.',
  en4: 'CAUTION: This email originated from outside of the organization. Do not click links unless you recognize the sender.',
  en5: 'Virus-free.www.avast.com',
  en6: 'Northbay Tools Ltd. Registered in England and Wales No. 01234567. Registered office: 12 Dock Road, Leeds.',
  en7: 'Save paper - think before you print this e-mail!',
  es: 'AVISO DE CONFIDENCIALIDAD: Este mensaje y sus archivos adjuntos son confidenciales y van dirigidos únicamente a su destinatario. Si lo ha recibido por error, le rogamos lo elimine.',
  es2: 'Antes de imprimir este correo piense si es necesario. El medio ambiente es cosa de todos.',
  es3: 'Este correo electrónico ha sido comprobado por el software antivirus de Avast.',
  pt: 'Esta mensagem, incluindo seus anexos, pode conter informações confidenciais e privilegiadas. Se você a recebeu por engano, favor apagá-la e avisar o remetente.',
  pt2: 'Antes de imprimir, pense em sua responsabilidade com o meio ambiente.',
  pt3: 'Este e-mail foi verificado pelo software antivírus Avast.',
  fr: "Ce message et ses pièces jointes sont confidentiels et établis à l'intention exclusive de leurs destinataires. Si vous avez reçu ce message par erreur, merci de le détruire.",
  fr2: "N'imprimez ce courriel que si nécessaire.",
  fr3: 'L’absence de virus dans ce courrier électronique a été vérifiée par le logiciel antivirus Avast.',
  de: 'Diese E-Mail enthält vertrauliche und/oder rechtlich geschützte Informationen. Wenn Sie nicht der richtige Adressat sind, vernichten Sie diese Mail bitte.',
  de2: 'Bitte prüfen Sie der Umwelt zuliebe, ob der Ausdruck dieser Mail erforderlich ist.',
  de3: 'Diese E-Mail wurde von Avast-Antivirussoftware auf Viren geprüft.',
  de4: 'Sitz der Gesellschaft: Bremen, Amtsgericht Bremen HRB 12345, Geschäftsführer: Jens Kühn',
  de5: 'Informationen zum Datenschutz finden Sie unter www.kuehn.example/datenschutz',
  it: 'Le informazioni contenute in questa comunicazione sono riservate e destinate esclusivamente al destinatario. Chi riceve per errore il messaggio è pregato di cancellarlo.',
  it2: 'Prima di stampare questa mail pensa se è davvero necessario: proteggiamo l’ambiente.',
  it3: 'Questa e-mail è stata controllata per individuare virus con Avast antivirus.',
  ru: 'Настоящее сообщение и любые приложения к нему содержат конфиденциальную информацию и предназначены только для адресата. Если вы получили его по ошибке, удалите его.',
  ru2: 'Это сообщение проверено на вирусы антивирусом Avast.',
  ru3: 'Берегите природу! Не печатайте это письмо без необходимости.',
  tr: 'Bu e-posta ve ekleri gizli bilgiler içerebilir ve yalnızca gönderilen kişiye özeldir. Size yanlışlıkla ulaştıysa lütfen siliniz.',
  tr2: 'Lütfen bu e-postayı yazdırmadan önce çevreyi düşünün.',
  tr3: 'Bu e-posta Avast tarafından virüslere karşı tarandı.',
  ar: 'هذه الرسالة ومرفقاتها سرية ومخصصة للمرسل إليه فقط. إذا استلمت هذه الرسالة عن طريق الخطأ فيرجى حذفها وإبلاغ المرسل.',
  ar2: 'يرجى مراعاة البيئة قبل طباعة هذه الرسالة.',
  zh: '本邮件及其附件含有保密信息，仅限于发送给上面地址中列出的个人或群组。如果您错收了本邮件，请立即通知发件人并删除。',
  zh2: '请考虑环境保护，如非必要请勿打印此邮件。',
  zh3: '此邮件已由 Avast 防病毒软件检查。',
  ja: 'この電子メールには機密情報が含まれている場合があります。誤って受信された場合は、送信者に通知のうえ削除してください。',
  ja2: '印刷する前に環境への配慮をお願いします。',
  ko: '이 메일에는 기밀 정보가 포함되어 있을 수 있으며 지정된 수신인만을 위한 것입니다. 잘못 수신하신 경우 발신자에게 알리고 삭제해 주시기 바랍니다.',
  ko2: '인쇄하기 전에 환경을 생각해 주세요.',
  pl: 'Niniejsza wiadomość zawiera informacje poufne przeznaczone tylko dla adresata. Jeżeli otrzymali ją Państwo omyłkowo, prosimy o jej usunięcie.',
  pl2: 'Pomyśl o środowisku zanim wydrukujesz tę wiadomość.',
  pl3: 'Ta wiadomość e-mail została sprawdzona pod kątem wirusów przez oprogramowanie AVAST.',
  nl: 'Dit bericht is vertrouwelijk en alleen bestemd voor de geadresseerde. Indien u dit bericht ten onrechte heeft ontvangen, verzoeken wij u het te verwijderen.',
  nl2: 'Denk aan het milieu voordat u deze e-mail afdrukt.',
  nl3: 'Deze e-mail is gecontroleerd op virussen door Avast.',
  id: 'Email ini dan lampirannya bersifat rahasia dan hanya ditujukan kepada penerima. Jika Anda menerima email ini karena kesalahan, mohon hapus.',
  id2: 'Pikirkan lingkungan sebelum mencetak email ini.',
  vi: 'Email này và các tệp đính kèm chứa thông tin bảo mật và chỉ dành cho người nhận. Nếu bạn nhận được email này do nhầm lẫn, vui lòng xóa.',
  vi2: 'Hãy nghĩ đến môi trường trước khi in email này.',
  sv: 'Detta meddelande är konfidentiellt och endast avsett för mottagaren. Om du fått det av misstag, vänligen radera det.',
  cs: 'Tento e-mail je důvěrný a je určen pouze adresátovi. Pokud jste jej obdrželi omylem, smažte jej prosím.',
}

test.each(Object.entries(LONG))('notice %s', (_, notice) => {
  const found = parts(`${NEW}\n\nRegards\nAnna Reyes\n\n${notice}`, 'Anna Reyes')
  expect(found).toEqual({ text: NEW, signature: 'Regards\nAnna Reyes', disclaimer: notice })
  expect(parts(`${notice}\n\n${NEW}`, 'Anna Reyes').text).toContain(NEW)
})

test.each([
  'Is there a minimum quantity for a trial order?\nWe also need the test report, please.',
  'Our warehouse is in Leeds, UK.\nDelivery to Leeds by 12 May.',
  '- 300 grey\n- 200 blue',
  'Budget: 4.20 EUR\nDelivery: May',
  'Thanks,\nalso please quote the blue ones as well and tell us the weight of a carton.',
  'Our forwarder: Hansen Shipping Ltd, tel +45 33 55 01 01, please send them the packing list.',
  'Please send the sample to:\nNorthbay Tools Ltd\n12 Dock Road\nLeeds LS1 4AB',
  'My WhatsApp is +44 7700 900123, please write there.',
  'We print our logo on the box, is that possible?',
  'This order is confidential and must not be shown at the fair, can you agree?',
])('what the writer says at the end stays: %s', (end) => {
  expect(parts(`${NEW}\n\n${end}`, 'Anna Reyes').text).toBe(`${NEW}\n\n${end}`)
})
