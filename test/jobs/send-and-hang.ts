/** A process that sends one reply and hangs on the way, before or after the first byte, until it is killed. */
import { sendNext } from '../../src/jobs/send-outbox.ts'
import { fingerprint } from '../../src/mail/fingerprint.ts'
import { openDatabase, type Place } from '../../src/store/database.ts'
import { AT_ONCE, later } from '../kit/books.ts'
import { aLog } from '../kit/log.ts'

const [place = '', where = ''] = process.argv.slice(2)
const parsed: Place = JSON.parse(place)
const { db } = await openDatabase(parsed)
await sendNext(
  {
    db,
    mode: async () => 'on',
    pace: AT_ONCE,
    timeZone: 'Asia/Shanghai',
    random: () => 0.5,
    allowList: [],
    senderOf: () => async (_, beforeData) => {
      if (where === 'data') await beforeData()
      process.stdout.write('hanging\n')
      process.stdin.resume()
      return new Promise(() => {})
    },
    fingerprint,
    log: aLog(),
  },
  later(20),
)
