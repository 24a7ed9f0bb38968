/** A row of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What programs and people write into mails in the wrong place. */
const TOKENS = [
  '\r\n',
  '\r\n\r\n',
  '\n',
  '\r',
  '\0',
  '\t',
  ' ',
  ':',
  ';',
  '"',
  '\\',
  '<',
  '>',
  '<>',
  '@',
  ',',
  '=',
  '=3D',
  '=\r\n',
  '--',
  '--b1',
  '--b1--',
  '..',
  '\r\n.\r\n',
  '=?utf-8?B?',
  '=?utf-8?Q?=00?=',
  '=?gb2312?B?x9G83w==?=',
  '=?x?y?z?=',
  '?=',
  'From ',
  'From: ',
  'From: a@b.example\r\n',
  'To: undisclosed-recipients:;\r\n',
  'Subject: ',
  'Reply-To: ',
  'Date: Thu, 32 Foo 20261 99:99:99 +9999\r\n',
  'Message-ID: <>\r\n',
  'References: ',
  'MIME-Version: 1.0\r\n',
  'Content-Type: ',
  'Content-Type: multipart/mixed\r\n',
  'Content-Type: multipart/mixed; boundary=b1\r\n',
  'Content-Type: multipart/alternative; boundary="b1"\r\n',
  'Content-Type: message/rfc822\r\n',
  'Content-Type: text/plain; charset=unknown-8bit\r\n',
  'Content-Type: text/plain; charset=utf-7\r\n',
  'Content-Type: text/html; charset=gb18030\r\n',
  'Content-Type: application/ms-tnef; name=winmail.dat\r\n',
  'Content-Type: text/plain; format=flowed; delsp=yes\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'Content-Transfer-Encoding: quoted-printable\r\n',
  'Content-Transfer-Encoding: x-uuencode\r\n',
  "Content-Disposition: attachment; filename*=utf-8''%e2%82%zz\r\n",
  'Content-Disposition: attachment; filename="__proto__"\r\n',
  '__proto__: polluted\r\n',
  'constructor: polluted\r\n',
  '<html>',
  '</table>',
  '<table><tr><td>',
  '<!--',
  '<script>',
  '&#x1F4A9;',
  '&nbsp',
  '\u202E',
  '询价',
  'é',
  '💩',
].map((token) => Buffer.from(token))

/** A mail as it might come if a program or a line damaged it: a few changes, each of another sort. */
export function damaged(mail: Buffer, others: readonly Buffer[], random: () => number): Buffer {
  let damage = mail
  const times = 1 + Math.floor(random() * 6)
  for (let n = 0; n < times; n += 1) damage = pick(DAMAGES, random)(damage, others, random)
  return damage.subarray(0, MOST_BYTES)
}

const MOST_BYTES = 200_000

type Damage = (mail: Buffer, others: readonly Buffer[], random: () => number) => Buffer

const DAMAGES: readonly Damage[] = [
  (mail, _, random) => spliced(mail, at(mail, random), 0, pick(TOKENS, random)),
  (mail, _, random) => spliced(mail, at(mail, random), Math.floor(random() * 400), Buffer.alloc(0)),
  (mail, _, random) => {
    const from = at(mail, random)
    const slice = mail.subarray(from, from + Math.floor(random() * 300))
    return spliced(mail, from, 0, Buffer.concat(Array.from({ length: 1 + Math.floor(random() * 20) }, () => slice)))
  },
  (mail, others, random) => {
    const other = pick(others, random)
    return Buffer.concat([mail.subarray(0, at(mail, random)), other.subarray(at(other, random))])
  },
  (mail, _, random) => {
    const flipped = Buffer.from(mail)
    for (let n = 0; n < 8; n += 1) flipped[at(mail, random)] = Math.floor(random() * 256)
    return flipped
  },
  (mail) => Buffer.from(mail.toString('latin1').replaceAll('\r\n', '\r'), 'latin1'),
  (mail) => Buffer.from(mail.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'),
  (mail, _, random) => mail.subarray(0, at(mail, random)),
]

function at(mail: Buffer, random: () => number): number {
  return Math.floor(random() * (mail.length + 1))
}

function spliced(mail: Buffer, from: number, removed: number, put: Buffer): Buffer {
  return Buffer.concat([mail.subarray(0, from), put, mail.subarray(from + removed)])
}

function pick<T>(all: readonly T[], random: () => number): T {
  const one = all[Math.floor(random() * all.length)]
  if (one === undefined) throw new Error('there is nothing to pick from')
  return one
}
