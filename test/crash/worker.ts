/**
 * A worker without rules and without a desk: takes in what lies in its mailbox, decides about it and sends what is due, all at
 * once as the real one does. It ends itself when nothing is left to do.
 */
import { readMails } from '../../src/jobs/read-mail.ts'
import { receiveMail } from '../../src/jobs/receive-mail.ts'
import { sendNext } from '../../src/jobs/send-outbox.ts'
import { fingerprint } from '../../src/mail/fingerprint.ts'
import { wait } from '../../src/mail/inbox/wait.ts'
import { watchMailbox } from '../../src/mail/inbox/watch-mailbox.ts'
import { openAccessTokens } from '../../src/mail/oauth.ts'
import { openMailReader } from '../../src/mail/parse/mail-reader.ts'
import { senderFor } from '../../src/mail/send/mailbox-sender.ts'
import { openDatabase } from '../../src/store/database.ts'
import { sweepAll } from '../../src/store/draft/outbox-sweep.ts'
import { openSecrets } from '../../src/store/secrets.ts'
import { AT_ONCE } from '../kit/books.ts'
import { aLog } from '../kit/log.ts'
import { aTriage } from '../kit/triage.ts'
import type { Told } from './ordeal.ts'

const told: Told = JSON.parse(process.argv[2] ?? '')
const key = Buffer.from(told.key, 'hex')
const { db } = await openDatabase(told.place)
const log = aLog()
const clock = () => new Date()
const tokens = openAccessTokens()
const reader = openMailReader()
const rule = (value: number) => ({ because: 'a test', value })
const words = { because: 'a test', words: [] }

const swept = Promise.withResolvers<void>()
await sweepAll(db, clock())
const receiver = receiveMail({
  db,
  key,
  watch: (watch) =>
    watchMailbox({
      ...watch,
      report: (report) => {
        watch.report(report)
        if (report.state === 'connected') swept.resolve()
      },
    }),
  tools: { random: Math.random, wait, tokens },
  clock,
  onStored: () => {},
  log,
})
await receiver.look()
await Promise.all([readAll(), sendAll()])
process.exit(0)

async function readAll(): Promise<void> {
  await swept.promise
  while ((await readMails(reading(), clock())) > 0);
}

async function sendAll(): Promise<void> {
  const senderOf: Parameters<typeof sendNext>[0]['senderOf'] = ({ address, settings, secrets }) =>
    senderFor(settings, secrets === null ? {} : openSecrets(key, address, secrets), tokens)
  const mode = async () => 'on' as const
  const deps = { db, mode, pace: AT_ONCE, timeZone: 'Asia/Shanghai', random: Math.random, allowList: [] }
  while (await sendNext({ ...deps, senderOf, fingerprint, log }, clock()));
}

/** Every mail is an inquiry of its sender. */
function reading(): Parameters<typeof readMails>[0] {
  return {
    db,
    parse: (raw) => reader.parseMail(raw),
    judge: async ({ from, messageId }) => {
      const buyer = { ...aTriage().buyer, email: from?.address ?? null }
      return { triage: aTriage({ messageId, buyer }), scored: null, sketch: [], due: null }
    },
    signsOf: () => [],
    threads: { past: rule(365), days: rule(30), copies: rule(30), prefixes: words, generic: words },
    kinds: { unsure: { because: 'a test', example: 'a test', below: 0.1 } },
    ruleVersionId: '1',
    us: { addresses: new Set([told.address]), domains: new Set() },
    log,
  }
}
