import { assert, constantFrom, property, shuffledSubarray } from 'fast-check'
import { expect, test } from 'vitest'
import { read } from './shipped.ts'

const ASKED =
  'Hello, we run four shops in Oslo and sell garden tools.\n\nWhat would 200 pumps cost with UK plugs?\nPlease quote CIF Oslo.'
const SENDERS = {
  alibaba: 'feedback@service.alibaba.com',
  made_in_china: 'en_notification@made-in-china.com',
  global_sources: 'inquiry@email.globalsources.com',
  hktdc: 'hktdcenquiry@sourcing.hktdc.org',
  indiamart: 'buyleads@indiamart.com',
  tradeindia: 'inquiry@tradeindia.com',
  exportersindia: 'enquiry@exportersindia.com',
  europages: 'no-reply@mail.europages.com',
  wlw: 'anfrage@wlw.de',
  directindustry: 'request@directindustry.com',
  kompass: 'no-reply@kompass.com',
  thomasnet: 'rfi@thomasnet.com',
  ec21: 'inquiry@ec21.com',
  tradekey: 'noreply@tradekey.com',
  great: 'noreply@great.gov.uk',
  dhgate: 'message@dhgate.com',
  1688: 'service@1688.com',
} as const
type Sender = keyof typeof SENDERS
const NAMED: readonly string[] = ['alibaba', 'made_in_china', 'global_sources']

/** How the inquiry of one source comes: what stands above, the labelled facts, the label of the message, what stands below. */
interface Layout {
  readonly above: string
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly message: string
  readonly below: string
}

const facts = (name: string, company: string, email: string, country: string, ...more: (readonly [string, string])[]) =>
  [[name, 'Kari Moe'], [company, 'Moe Trading'], [email, 'kari@moe.example'], [country, 'Norway'], ...more] as const

const LAYOUTS: readonly (readonly [Sender, Layout])[] = [
  [
    'alibaba',
    {
      above: 'Alibaba.com\nDear Mei Lin,\nYou have received an inquiry from a buyer on Alibaba.com.',
      facts: facts(
        'Contact Person',
        'Company',
        'Verified Email',
        'Country/Region',
        ['Business Type', 'Importer'],
        ['TEL', '+47 22 12 34 56'],
        ['Registered Location', 'Norway'],
        ['Message IP', '85.165.*.*'],
      ),
      message: 'Inquiry Message',
      below: 'This message was sent to you only.\nReply Now\nAlibaba.com Hong Kong Limited',
    },
  ],
  [
    'alibaba',
    {
      above: '尊敬的 Mei Lin，您好！\n您收到一封来自阿里巴巴国际站的新询盘。',
      facts: facts('买家姓名', '公司名称', '邮箱', '国家/地区', ['采购数量', '200'], ['产品名称', '水泵']),
      message: '询盘内容',
      below: '立即回复\n请在24小时内回复以保持您的回复率。',
    },
  ],
  [
    'made_in_china',
    {
      above: 'Dear Ms. Mei Lin,\nYou have a new business message from Made-in-China.com.',
      facts: facts(
        'Sender',
        'Company',
        'Email',
        'Country/Region',
        ['Telephone', '+47 22 12 34 56'],
        ['Fax', '+47 22 12 34 57'],
        ['Homepage', 'www.moe.example'],
        ["Sender's IP Address", '85.165.*.*'],
        ['Inquired Product', 'Garden pump'],
      ),
      message: 'Message',
      below: 'Reply to this message on Made-in-China.com\nFocus Technology Co., Ltd.',
    },
  ],
  [
    'made_in_china',
    {
      above: '尊敬的林女士：\n您在中国制造网收到一封新的商业信息。',
      facts: facts('发件人', '公司', '电子邮箱', '国家/地区', ['电话', '+47 22 12 34 56']),
      message: '信息内容',
      below: '点击此处回复\n焦点科技股份有限公司',
    },
  ],
  [
    'global_sources',
    {
      above: 'Global Sources\nYou have received an inquiry from a buyer.',
      facts: facts(
        'Name',
        'Company Name',
        'Business Email',
        'Country/Territory',
        ['Company Website', 'www.moe.example'],
        ['Phone Number', '+47 22 12 34 56'],
        ['Business Type', 'Retailer'],
        ['Inquiry was sent from', 'Norway'],
      ),
      message: 'Inquiry Details',
      below: 'To reply, log in to Supplier Center.\nCopyright Global Sources',
    },
  ],
  [
    'hktdc',
    {
      above: 'hktdc.com Sourcing\nA buyer has sent you an enquiry.',
      facts: facts(
        'Buyer',
        'Company',
        'Email',
        'Country / Region',
        ['Nature of Business', 'Importer'],
        ['Product', 'Garden pump'],
      ),
      message: 'Enquiry Details',
      below: 'Simply reply to this e-mail to contact the buyer.\nHong Kong Trade Development Council',
    },
  ],
  [
    'indiamart',
    {
      above: 'Dear Seller,\nYou have received a new BuyLead.',
      facts: facts(
        'SENDER_NAME',
        'SENDER_COMPANY',
        'SENDER_EMAIL',
        'SENDER_COUNTRY',
        ['SENDER_MOBILE', '+47-22123456'],
        ['QUERY_PRODUCT_NAME', 'Garden pump'],
      ),
      message: 'QUERY_MESSAGE',
      below: 'Reply Now\nTeam IndiaMART',
    },
  ],
  [
    'tradeindia',
    {
      above: 'Dear Member,\nGreetings from TradeIndia.com! You have received the following inquiry.',
      facts: facts('Sender Name', 'Sender Company', 'Sender Email', 'Sender Country', [
        'Sender Mobile',
        '+47 22123456',
      ]),
      message: 'Inquiry Message',
      below: 'Regards\nTeam TradeIndia',
    },
  ],
  [
    'exportersindia',
    {
      above: 'Dear Sir/Madam,\nYou have got a new enquiry.',
      facts: facts(
        'Contact Person',
        'Company Name',
        'Email ID',
        'Country',
        ['Mobile No.', '+47 22123456'],
        ['Requirement', 'Garden pumps'],
      ),
      message: 'Enquiry Description',
      below: 'Login to view\nExportersIndia.com',
    },
  ],
  [
    'europages',
    {
      above: 'Hello,\nA company has contacted you on Europages.',
      facts: facts('Contact name', 'Company name', 'Email address', 'Country', ['Phone', '+47 22 12 34 56']),
      message: 'Message',
      below: 'Reply to this request\nVisable GmbH',
    },
  ],
  [
    'europages',
    {
      above: 'Bonjour,\nVous avez reçu une demande via Europages.',
      facts: facts('Nom du contact', 'Nom de la société', 'Adresse e-mail', 'Pays', ['Téléphone', '+47 22 12 34 56']),
      message: 'Message du client',
      below: 'Répondre à cette demande\nVisable GmbH',
    },
  ],
  [
    'wlw',
    {
      above: 'Guten Tag,\nSie haben eine neue Anfrage über wlw erhalten.',
      facts: facts('Ansprechpartner', 'Firma', 'E-Mail-Adresse', 'Land', ['Telefonnummer', '+47 22 12 34 56']),
      message: 'Ihre Anfrage',
      below: 'Jetzt antworten\nwlw ist eine Marke der Visable GmbH',
    },
  ],
  [
    'directindustry',
    {
      above: 'You have received a new request from DirectIndustry.',
      facts: facts('Full name', 'Company', 'E-mail', 'Country', ['Sector', 'Retail'], ['Product', 'Garden pump']),
      message: 'Request',
      below: 'Click here to answer\nVirtualExpo Group',
    },
  ],
  [
    'kompass',
    {
      above: 'Bonjour,\nUn acheteur vous a envoyé une demande de devis.',
      facts: facts('Nom', 'Entreprise', 'E-mail', 'Pays'),
      message: 'Votre message',
      below: 'Répondre à l’acheteur\nKompass International',
    },
  ],
  [
    'thomasnet',
    {
      above: 'You have received a new Request for Information from Thomasnet.com',
      facts: facts(
        'Name',
        'Company',
        'Email',
        'Country',
        ['Job Title', 'Buyer'],
        ['Industry', 'Retail'],
        ['Phone', '+47 22 12 34 56'],
      ),
      message: 'Project Details',
      below: 'Respond to this buyer\nThomas Publishing Company',
    },
  ],
  [
    'ec21',
    {
      above: 'Dear Mei Lin,\nYou have got an inquiry through EC21.',
      facts: facts('From', 'Company', 'E-mail', 'Country', ['Tel', '+47 22 12 34 56']),
      message: 'Message',
      below: 'Reply Now\nEC21 Inc.',
    },
  ],
  [
    'tradekey',
    {
      above: 'Dear Member,\nA buyer is interested in your product.',
      facts: facts('Contact Person', 'Company Name', 'Email', 'Country', ['Phone', '+47 22 12 34 56']),
      message: 'Message',
      below: 'Contact the buyer now\nTradeKey',
    },
  ],
  [
    'great',
    {
      above: 'An international buyer has contacted you through your great.gov.uk business profile.',
      facts: facts('Contact name', 'Business name', 'Email address', 'Country', ['Subject line', 'Pumps']),
      message: 'Message',
      below: 'Department for Business and Trade',
    },
  ],
  [
    'dhgate',
    {
      above: 'Dear Seller,\nYou received a new message from a buyer.',
      facts: facts('Buyer', 'Company', 'Email', 'Country', ['Item', 'Garden pump']),
      message: 'Content',
      below: 'View details\nDHgate.com',
    },
  ],
  [
    1688 as never,
    {
      above: '您好，您收到一条新的询价单。',
      facts: facts('联系人', '公司', '邮箱', '国家', ['手机', '+47 22 12 34 56']),
      message: '采购说明',
      below: '点击查看详情\n阿里巴巴（中国）',
    },
  ],
]

const STYLES: Readonly<Record<string, (label: string, value: string) => string>> = {
  colons: (label, value) => `${label}: ${value}`,
  'wide colons': (label, value) => `  ${label} ：  ${value}`,
  columns: (label, value) => `${label}      ${value}`,
  bars: (label, value) => `| ${label} | ${value} |`,
  tabs: (label, value) => `${label}\t\t${value}`,
  stars: (label, value) => `*${label}:* ${value}`,
  bullets: (label, value) => `• ${label}: ${value}`,
  below: (label, value) => `${label}:\n${value}`,
  'cells apart': (label, value) => `${label}\n\n${value}\n`,
}

const write = (
  { above, below, message }: Layout,
  told: Layout['facts'],
  style: (label: string, value: string) => string,
  first: boolean,
) => {
  const card = told.map(([label, value]) => style(label, value)).join('\n')
  const asked = `${message}:\n${ASKED}`
  return `${above}\n\n${first ? `${asked}\n\n${card}` : `${card}\n\n${asked}`}\n\n${below}\n`
}

test.each(
  LAYOUTS.flatMap(([sender, layout]) =>
    Object.keys(STYLES).map((style) => ({ sender, layout, style, first: layout.facts[0]?.[0] })),
  ),
)('$sender, $first, in $style', ({ sender, layout, style }) => {
  for (const first of [false, true]) {
    const text = write(layout, layout.facts, STYLES[style] ?? String, first)
    const reading = read({
      from: { name: 'Notification', address: SENDERS[sender] },
      subject: 'You have a new inquiry',
      text,
    })
    expect(reading).toMatchObject({
      channel: NAMED.includes(String(sender)) ? sender : String(sender) === '1688' ? 'alibaba' : 'other_platform',
      kind: 'inquiry',
      text: ASKED,
      writer: { name: 'Kari Moe', address: 'kari@moe.example' },
      fields: { company: 'Moe Trading', country: 'Norway' },
    })
  }
})

test('facts may come in any order, and any may be missing', () => {
  assert(
    property(constantFrom(...LAYOUTS), constantFrom(...Object.values(STYLES)), ([sender, layout], style) => {
      assert(
        property(
          shuffledSubarray([...layout.facts], { minLength: style === STYLES['cells apart'] ? 2 : 0 }),
          constantFrom(true, false),
          (told, first) => {
            const text = write(layout, told, style, first)
            const {
              text: kept,
              fields,
              writer,
            } = read({
              from: { name: 'N', address: SENDERS[sender] },
              subject: 'Inquiry',
              text,
              replyTo: [{ name: 'Kari Moe', address: 'relay@moe.example' }],
            })
            const has = (value: string) => told.some((one) => one[1] === value)
            expect(kept).toBe(ASKED)
            expect(fields['company']).toBe(has('Moe Trading') ? 'Moe Trading' : undefined)
            expect(writer?.address).toBe(has('kari@moe.example') ? 'kari@moe.example' : 'relay@moe.example')
          },
        ),
        { numRuns: 4 },
      )
    }),
    { numRuns: 60 },
  )
})

const FORMS = {
  'Contact Form 7': `From: Kari Moe <kari@moe.example>\nSubject: pumps\n\nMessage Body:\n${ASKED}\n\n-- \nThis e-mail was sent from a contact form on Brightwater (https://brightwater.example)`,
  'Contact Form 7, German': `Von: Kari Moe <kari@moe.example>\nBetreff: Pumpen\n\nNachrichtentext:\n${ASKED}\n\n-- \nDiese E-Mail wurde von einem Kontaktformular von Brightwater gesendet (https://brightwater.example)`,
  'Contact Form 7, Spanish': `De: Kari Moe <kari@moe.example>\nAsunto: bombas\n\nCuerpo del mensaje:\n${ASKED}\n\n-- \nEste correo electrónico se ha enviado desde un formulario de contacto en Brightwater`,
  'Contact Form 7, French': `De : Kari Moe <kari@moe.example>\nObjet : pompes\n\nCorps du message :\n${ASKED}\n\n-- \nCet e-mail a été envoyé via le formulaire de contact de Brightwater`,
  WPForms: `Name\n\nKari Moe\n\nEmail\n\nkari@moe.example\n\nComment or Message\n\n${ASKED}\n\nSent from Brightwater`,
  'Gravity Forms': `Name\n  Kari Moe\nEmail\n  kari@moe.example\nPhone\n  +47 22 12 34 56\nHow can we help you?\n  ${ASKED.replaceAll('\n', '\n  ')}`,
  Elementor: `Name: Kari Moe\nEmail: kari@moe.example\nMessage: ${ASKED}\n\n---\n\nDate: March 3, 2026\nTime: 9:15 am\nPage URL: https://brightwater.example/contact/\nUser Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36\nRemote IP: 192.0.2.7\nPowered by: Elementor`,
  'Ninja Forms': `Name:   Kari Moe\nEmail:  kari@moe.example\nMessage:        ${ASKED}`,
  Shopify: `You received a new message from your online store's contact form.\n\nCountry Code:\n\nNO\n\nName:\n\nKari Moe\n\nEmail:\n\nkari@moe.example\n\nPhone:\n\n+4722123456\n\nBody:\n\n${ASKED}`,
  Wix: `Kari Moe just submitted your form: Contact\non Brightwater\n\nMessage Details:\n\nFirst name: Kari\nLast name: Moe\nEmail: kari@moe.example\nMessage: ${ASKED}\n\nTo edit your email settings, go to your Inbox on desktop.`,
  Squarespace: `Sent via form submission from Brightwater\n\nName: Kari Moe\n\nEmail: kari@moe.example\n\nSubject: Pumps\n\nMessage: ${ASKED}\n\nDoes this submission look like spam? Report it here.`,
  Jotform: `Contact Form\n\nFull Name    Kari Moe\nE-mail    kari@moe.example\nYour Message    ${ASKED}\n\nYou can edit this submission and view all your submissions easily.`,
  Typeform: `Your typeform Contact has a new response:\n\n* *What's your name?*\nKari Moe\n\n* *What's your email address?*\nkari@moe.example\n\n* *What would you like to ask us?*\n${ASKED}\n\nLog in to view or download your responses`,
  HubSpot: `New submission on HubSpot Form "Contact us"\n\nPage submitted on: Contact\nFirst name: Kari\nLast name: Moe\nEmail: kari@moe.example\nCompany name: Moe Trading\nMessage: ${ASKED}\n\nView contact in HubSpot`,
  Formspree: `Hey there,\n\nSomeone just submitted a response to your form on brightwater.example. Here's what they had to say:\n\nname:\nKari Moe\n\nemail:\nkari@moe.example\n\nmessage:\n${ASKED}\n\nSubmitted 09:15 AM - 03 March 2026\n\nMark as spam in your dashboard.`,
  plain: `Name: Kari Moe\nE-Mail: kari@moe.example\nMessage: ${ASKED}`,
  'Chinese site builder': `您好，您的网站收到一条新留言：\n\n姓名：Kari Moe\n电话：+47 22 12 34 56\n邮箱：kari@moe.example\n留言内容：${ASKED}\n\n提交时间：2026-03-03 09:15:22\n来源页面：https://brightwater.example/contact\nIP：192.0.2.7`,
  'Chinese inquiry form': `【网站询盘】您有一条新的询盘\n客户姓名：Kari Moe\n客户邮箱：kari@moe.example\n咨询产品：Garden pump\n咨询内容：\n${ASKED}\n\n此邮件由系统自动发送，请勿回复。`,
  'Polish form': `Imię i nazwisko: Kari Moe\nAdres e-mail: kari@moe.example\nTreść wiadomości:\n${ASKED}\n\nWiadomość wysłana z formularza kontaktowego na stronie Brightwater`,
  'Italian form': `Nome: Kari\nCognome: Moe\nEmail: kari@moe.example\nMessaggio: ${ASKED}\n\nHo letto l'informativa privacy: Sì\nInviato dal modulo di contatto del sito Brightwater`,
  'Dutch form': `Naam: Kari Moe\nE-mailadres: kari@moe.example\nTelefoonnummer: +47 22 12 34 56\nUw vraag: ${ASKED}\n\nDit bericht is verzonden via het contactformulier op Brightwater`,
  'Russian form': `Новая заявка с сайта Brightwater\n\nВаше имя: Kari Moe\nВаш e-mail: kari@moe.example\nВаш телефон: +47 22 12 34 56\nСообщение: ${ASKED}`,
  'Turkish form': `İletişim formundan yeni mesaj\n\nAd Soyad: Kari Moe\nE-posta adresi: kari@moe.example\nMesajınız: ${ASKED}`,
  'Japanese form': `ホームページのお問い合わせフォームより\n\n■お名前：Kari Moe\n■メールアドレス：kari@moe.example\n■お問い合わせ内容：\n${ASKED}`,
  'Korean form': `홈페이지 문의가 접수되었습니다.\n\n이름: Kari Moe\n이메일: kari@moe.example\n문의 내용: ${ASKED}`,
}

test.each(Object.entries(FORMS))('form: %s', (_, text) => {
  for (const address of ['wordpress@brightwater.example', 'noreply@forms.example']) {
    const reading = read({
      from: { name: 'Brightwater', address },
      replyTo: [{ name: 'Kari Moe', address: 'kari@moe.example' }],
      subject: 'New submission from your website',
      text,
    })
    expect(reading).toMatchObject({
      channel: 'web_form',
      kind: 'inquiry',
      text: ASKED,
      writer: { name: 'Kari Moe', address: 'kari@moe.example' },
    })
  }
})
