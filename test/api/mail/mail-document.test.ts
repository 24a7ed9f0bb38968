import { describe, expect, test } from 'vitest'
import { contentDisposition } from '../../../src/api/mail/content-disposition.ts'
import { mailDocument } from '../../../src/api/mail/mail-document.ts'
import { aMail } from '../../kit/mail.ts'
import { PAYLOADS } from '../../kit/payloads.ts'

describe.each(PAYLOADS)('%s', (payload) => {
  test('as HTML can do nothing, and what stands around it is shown', () => {
    const shown = mailDocument(aMail({ html: `<p>Hello</p>${payload}<p>Regards</p>` }))
    expectHarmless(shown)
    expect(shown).toContain('Hello')
  })

  test('as text is text', () => {
    const shown = mailDocument(aMail({ html: null, text: payload }))
    expect(tagsOf(shown)).toEqual(tagsOf(mailDocument(aMail({ html: null, text: 'Hello' }))))
  })

  test('as file name stays inside its header', () => {
    expect(contentDisposition(payload)).toMatch(/^attachment; filename="[\w. -]+"; filename\*=UTF-8''[\w.!~%-]+$/)
  })
})

test('the judge of these tests sees what is harmful', () => {
  const harmful = PAYLOADS.filter((payload) => {
    try {
      expectHarmless(payload)
      return false
    } catch {
      return true
    }
  })
  expect(harmful.length).toBeGreaterThanOrEqual(PAYLOADS.length * 0.9)
})

/** What a browser would act on: tags with what they carry, without the text between them. */
function tagsOf(html: string): string[] {
  return html.match(/<[a-z!/?][^>]*>/gi) ?? []
}

function expectHarmless(html: string): void {
  for (const tag of tagsOf(html)) {
    expect(tag).not.toMatch(
      /^<\/?(?:script|svg|math|iframe|object|embed|applet|form|input|button|link|base|video|audio|source|template|xmp|textarea|noscript)/i,
    )
    expect(tag.replace(/"[^"]*"/g, '""')).not.toMatch(/\son\w+\s*=/i)
    expect(tag).not.toMatch(/(?:java|vb)script:|expression\(|url\(|position|z-index|srcset|background=|http-equiv/i)
    if (!tag.startsWith('<a ')) expect(tag).not.toContain('evil.example')
  }
}
