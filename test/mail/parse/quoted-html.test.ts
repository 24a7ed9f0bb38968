import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { mailTextSchema } from '../../../src/core/classify/rules/mail-text-rules.ts'
import { newText, split } from '../../../src/core/classify/text/split.ts'
import { htmlToText } from '../../../src/mail/parse/html-text.ts'

const rules = mailTextSchema.parse(
  parse(readFileSync(join(import.meta.dirname, '../../../rules/mail-text.yaml'), 'utf8')),
)
const NEW = 'Please quote 500 cups for Hamburg.'
const HEAD =
  '<b>From:</b> Mei &lt;sales@x.example&gt;<br><b>Sent:</b> Monday, September 21, 2026 9:00 AM<br><b>To:</b> Jan<br><b>Subject:</b> Offer'
const OLD = 'Dear Jan, our MOQ is 1000'

test.each([
  [
    'Gmail',
    `<div>${NEW}</div><br><div class="gmail_quote"><div class="gmail_attr">On Mon, Sep 21, 2026 at 9:00 AM Mei Lin &lt;sales@x.example&gt; wrote:<br></div><blockquote class="gmail_quote">${OLD}</blockquote></div>`,
  ],
  [
    'Outlook on the web',
    `<div>${NEW}</div><div id="appendonsend"></div><hr tabindex="-1"><div id="divRplyFwdMsg">${HEAD}</div><div>${OLD}</div>`,
  ],
  [
    'Outlook for Windows',
    `<p class=MsoNormal>${NEW}</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class=MsoNormal>${HEAD}</p></div><p class=MsoNormal>${OLD}</p>`,
  ],
  [
    'Apple Mail',
    `<div>${NEW}<br><br><blockquote type="cite"><div>On 21 Sep 2026, at 09:00, Mei Lin wrote:</div><br>${OLD}</blockquote></div>`,
  ],
  [
    'QQ Mail',
    `<div>${NEW}</div><br><div>------------------&nbsp;原始邮件&nbsp;------------------</div><div><b>发件人:</b> "Mei";<br><b>发送时间:</b> 2026年9月21日<br><b>收件人:</b> "Jan";<br><b>主题:</b> Offer</div><div>${OLD}</div>`,
  ],
])('what the buyer newly wrote is found in an answer from %s', (_, html) => {
  const { text } = htmlToText(html)
  expect(text).toContain(OLD)
  expect(newText(text, split(text, 'Jan', true, rules))).toBe(NEW)
})
