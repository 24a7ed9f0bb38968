import { describe, expect, test } from 'vitest'
import { learnedVoice } from '../../../../src/core/classify/kind/learned-voice.ts'
import type { Kind } from '../../../../src/core/inquiry.ts'
import type { Mail } from '../../../../src/core/mail.ts'
import { UNTAUGHT } from '../../../../src/core/teaching.ts'
import { read, rules } from '../shipped.ts'

const { corrections: NONE } = UNTAUGHT
const voice = (text: string, language = 'en', corrections: Parameters<typeof learnedVoice>[3] = NONE) =>
  learnedVoice(text, language, rules.examples, corrections)

/** Rented stands at fairs, in words that stand on no list. */
const STANDS =
  'Wooden pavilions, carpets and lamps: hire them for your booth. Our carpenters mount everything overnight.'
const LIKE_STANDS = 'Hire pavilions and carpets for the next booth. The carpenters mount lamps overnight too.'
const taught = [{ kind: 'solicitation', language: 'en', text: STANDS }] as const

describe('the learned voice', () => {
  test.each([
    ['en', 'Kindly send us your price for 500 ladders, we sell to hardware shops.', 'inquiry'],
    ['es', 'Quiten mi dirección, no me manden más publicidad.', 'opt_out'],
    ['de', 'Die Anzahlung ist heute überwiesen, wann geht der Auftrag in Produktion?', 'order'],
    ['fr', 'Il manque quatre cartons et la moitié des lampes est cassée.', 'complaint'],
    ['zh', '收到的货坏了两箱，要求退款。', 'complaint'],
    ['ja', '見積りとカタログをお願いします。最小注文数量と納期も教えてください。', 'inquiry'],
    ['ko', '휴가 중입니다. 급한 일은 동료에게 연락 바랍니다.', 'auto_reply'],
    ['ru', 'Почтовый ящик переполнен, письмо не доставлено.', 'bounce'],
    ['ar', 'نحن مصنع للكرتون ونقدم خدمات الشحن بأسعار مخفضة.', 'solicitation'],
    ['sv', 'Please confirm your password on this link, your mailbox is almost full.', 'scam'],
  ])('%s: %s', (language, text, kind) => {
    expect(voice(text, language)?.kind).toBe(kind)
  })

  test.each(['', 'ok', '300 x 20', 'Qwertz zuiop asdfgh jklyx cvbnm.'])('has nothing to say of %j', (text) => {
    expect(voice(text)).toBeNull()
  })

  test('is the softer the fewer words it knows, and never louder than the rules allow', () => {
    const known = 'We build websites for factories and would love to show you what we did for others.'
    const drowned = `${known} ${'blorf glimp snardle quop wizzen trall mompf drask vilge norb '.repeat(2)}`
    const points = [known, drowned].map((text) => voice(text)?.points ?? 0)
    expect(points[0]).toBeGreaterThan(points[1] ?? 0)
    expect(points[0]).toBeLessThanOrEqual(rules.examples.loudest.value)
  })

  test('does not break on the longest of mails', () => {
    expect(voice('Please quote your price for ladders and send your catalogue. '.repeat(20_000))?.kind).toBe('inquiry')
    expect(
      voice('constructor prototype __proto__ please send your price and catalogue, we sell to schools')?.kind,
    ).toBe('inquiry')
  })
})

describe('what staff taught', () => {
  test('is heard in a similar mail of a stranger, and unlearned when it is taken back', () => {
    const text = LIKE_STANDS
    expect(read({ subject: '', text }).kind).not.toBe('solicitation')
    expect(read({ subject: '', text }, { corrections: taught }).kind).toBe('solicitation')
    expect(read({ subject: '', text }, { corrections: [] }).kind).not.toBe('solicitation')
  })

  test('is not heard in another language or in other words', () => {
    expect(voice(LIKE_STANDS, 'fr', [{ kind: 'solicitation', language: 'es', text: STANDS }])?.kind).not.toBe(
      'solicitation',
    )
    expect(read({ subject: '', text: 'Please quote 40 pumps to Oslo.' }, { corrections: taught }).kind).toBe('inquiry')
  })

  test.each([{ sent: 1 }, { orders: 1 }, { answersOurs: true }])('never puts away somebody we know: %o', (history) => {
    const text = LIKE_STANDS
    const before = read({ subject: '', text }, { history }).kind
    for (const kind of ['solicitation', 'scam', 'other'] as const) {
      const corrections = Array.from({ length: 20 }, () => ({ kind, language: 'en', text: STANDS }))
      expect(read({ subject: '', text }, { history, corrections }).kind).toBe(before)
    }
  })

  const hard: [string, Partial<Mail>, Kind][] = [
    ['an answer to ours', { inReplyTo: ['<1@brightwater.example>'] }, 'reply'],
    ['a delivery report', { deliveryStatus: 'Action: failed' }, 'bounce'],
    ['an automatic answer', { headers: { 'auto-submitted': ['auto-replied'] } }, 'auto_reply'],
    ['a colleague', { from: { name: null, address: 'mei@brightwater.example' } }, 'other'],
  ]
  test.each(hard)('never stands against hard evidence: %s', (_, change, kind) => {
    const corrections = Array.from(
      { length: 20 },
      () => ({ kind: 'solicitation', language: 'en', text: STANDS }) as const,
    )
    expect(read({ subject: '', text: STANDS, ...change }, { corrections }).kind).toBe(kind)
  })

  test('never outvotes a buyer who asks for goods and a price', () => {
    const text = `${STANDS} Please quote 40 submersible pumps, we need them in May.`
    const corrections = Array.from({ length: 50 }, () => ({ kind: 'solicitation', language: 'en', text }) as const)
    expect(read({ subject: '', text }, { corrections }).kind).toBe('inquiry')
  })
})

test('what a person said of a mail stands above everything, and is said with the name', () => {
  const mark = { kind: 'order', by: 'Li Wei' } as const
  const reading = read({ subject: '', text: STANDS }, { mark })
  expect(reading).toMatchObject({ kind: 'order', confidence: 1 })
  expect(reading.reasons).toEqual([{ rule: 'marked', because: 'Li Wei marked it as order.', evidence: '' }])
})

test('a mail that was shut away as dangerous is only warned of when a person takes it for no fraud', () => {
  const text = 'Open the attached purchase order.'
  const content = { index: 0, contentType: 'application/octet-stream', bytes: 900, inline: false, content: null }
  const mail = { subject: 'PO', text, attachments: [{ ...content, filename: 'po.pdf.exe' }] }
  expect(read(mail).risk.action).toBe('quarantine')
  expect(read(mail, { mark: { kind: 'inquiry', by: 'Li Wei' } }).risk.action).toBe('banner')
  expect(read(mail, { mark: { kind: 'scam', by: 'Li Wei' } }).risk.action).toBe('quarantine')
})

test('the library behind the voice leaves arithmetic as it was', () => {
  expect([2, 0, -0, -3, Number.NaN].map(Math.sign)).toEqual([1, 0, -0, -1, Number.NaN])
})
