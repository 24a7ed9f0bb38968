import { array, assert, constantFrom, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { newText, split } from '../../../src/core/classify/text/split.ts'
import { rules } from './shipped.ts'

/** What buyers write, each paragraph with a word found nowhere else. */
const PARAGRAPHS = [
  'We would take 300 of the alderwood handles if you can ship in May.',
  'Could you please quote FOB and CIF basalt, both for a full container?',
  'Our client asked for the certificate again: is the cobaltine report ready?',
  'Please note that the last delivery came with daffodil boxes broken.',
  'Thank you for your mail. The ebonite price is too high for our market.',
  'I received the sample by mistake in feldspar colour, we wanted grey.',
  'Thanks,\n\nalso add 200 pieces of the garnet model to the same order.',
  'Quantity: 300 hazelnut\nPort: Cork\nPackage: carton',
  '- 300 indigo\n- 200 jasper\n- 50 kelpwood',
  'From our side all is clear. To your question: lazulite is fine.',
  'Best price please, we buy malachite every month.',
  'We sent you the drawing from my iPhone yesterday, did nacreous arrive?',
  'Wir brauchen 500 Stück onyxgrau bis Ende März, geht das?',
  'Necesitamos 40 piezas peridoto, ¿cuál es el plazo de entrega?',
  'Nous avons reçu votre offre. Le quartzite nous intéresse beaucoup.',
  'Нам нужно 200 штук родонита, срок поставки две недели?',
  '我们需要三百件蓝宝石款，请报最低价。',
  'トルマリンの見積もりを三百個でお願いできますか？',
  '아쿠아마린 300개 견적을 부탁드려도 될까요?',
  'نحتاج 300 قطعة من اليشب، ما هو السعر؟',
  'Please send it to:\nUmberworks Ltd\n12 Dock Road, Leeds\nTel +44 113 496 0000\nand tell us the date.',
  'My number is +44 7700 900123, please call about vermilion before Friday.',
  'Kindly quote citrine',
  '300 pcs opaline',
  'Need price dioptase\nfor 500 pcs',
  'Print on the box: Vermeil Ltd, Leeds',
  'Send the invoice to Aventurine GmbH in Bremen please',
  'What we need:\nberyl caps 25 mm\neuclase rings 40 mm',
  'Sent from our warehouse in Leeds last week, the enstatite boxes are wet.',
  'Confidential: our target is 4.20 for fluorite.',
  'Subject to your confirmation we order hackmanite today.',
  'To: print on the label, iolite.',
  'Date of the fair: 12 May, jadeite hall 3.',
] as const
const OLD = 'Dear Anna,\n\nwhich colour do you want?\n\nMei Lin'
const A = 'Anna Reyes <anna@northbay.example>'
const quote = (text: string) => text.replace(/^/gm, '> ')

/** Ways in which programs put what is answered beside the new words. */
const QUOTINGS: Readonly<Record<string, (own: string) => string>> = {
  'above, marked': (own) => `${own}\n\nOn 3 Mar 2026 at 09:15, ${A} wrote:\n${quote(OLD)}`,
  'above, without marks': (own) => `${own}\n\nAm 03.03.2026 um 09:15 schrieb ${A}:\n\n${OLD}`,
  'above a head': (own) => `${own}\n\nFrom: ${A}\nSent: Tuesday\nTo: Sales\nSubject: Colours\n\n${OLD}`,
  'above a marked head': (own) =>
    `${own}\n\n${quote(`De : ${A}\nEnvoyé : mardi\nÀ : Ventes\nObjet : Couleurs\n\n${OLD}`)}`,
  'above dashes': (own) => `${own}\n\n-----Исходное сообщение-----\n${OLD}`,
  'above QQ': (own) =>
    `${own}\n\n------------------ 原始邮件 ------------------\n发件人: "Anna"\n发送时间: 2026年3月3日\n收件人: "销售"\n主题: 颜色\n\n${OLD}`,
  below: (own) => `Le 3 mars 2026 à 09:15, ${A} a écrit :\n${quote(OLD)}\n\n${own}`,
  'below a marked head': (own) =>
    `${quote(`Von: ${A}\nGesendet: Dienstag\nAn: Verkauf\nBetreff: Farben\n\n${OLD}`)}\n\n${own}`,
  between: (own) => {
    const paragraphs = own.split('\n\n')
    return `On 3 Mar 2026 at 09:15, ${A} wrote:\n${paragraphs.map((one) => `> Which?\n>> Grey.\n\n${one}`).join('\n\n')}`
  },
  'between, announced': (own) =>
    `Please see my answers below.\n\nFrom: ${A}\nSent: Tuesday\nTo: Sales\nSubject: Colours\n\nWhich colour?\n\n${own}`,
  alone: (own) => own,
}
const FEET = [
  '',
  '\n\n-- \nAnna Reyes\nNorthbay Tools Ltd',
  '\n\nKind regards,\nAnna Reyes',
  '\n\nMit freundlichen Grüßen\nAnna Reyes\nTel. +49 421 555010',
  '\n\nEnviado desde mi iPhone',
  '\n\nRegards\nAnna\n\nThis message may contain confidential information. If you are not the intended recipient, delete it.',
]

const words = (text: string) => text.split(/\s+/).filter(Boolean)

test('no word that the writer wrote is lost, however the mail quotes', () => {
  const mails = record({
    own: array(constantFrom(...PARAGRAPHS), { minLength: 1, maxLength: 6 }),
    foot: constantFrom(...FEET),
    quoting: constantFrom(...Object.values(QUOTINGS)),
  })
  assert(
    property(mails, ({ own, foot, quoting }) => {
      const said = own.join('\n\n')
      const text = quoting(said + foot)
      const spans = split(text, 'Anna Reyes', true, rules.mailText)
      const kept = new Set(words(newText(text, spans)))
      expect(words(said).filter((word) => !kept.has(word))).toEqual([])
      expect(spans[0]?.from).toBe(0)
      expect(spans.at(-1)?.to).toBe(text.length)
      expect(spans.slice(1).every(({ from }, index) => from === spans[index]?.to)).toBe(true)
    }),
    { numRuns: 1500 },
  )
})
