import { expect, test } from 'vitest'
import { read } from './shipped.ts'

const ASKED =
  'Hello, we run four shops in Oslo and sell garden tools.\n\nWhat would 200 pumps cost with UK plugs?\nPlease quote CIF Oslo.'

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
