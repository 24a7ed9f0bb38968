import { expect, it } from 'vitest'
import { type Circumstances, departure } from '../../src/core/departure.ts'

const ready: Circumstances = {
  recipient: 'ann@harbour-tools.example',
  approved: true,
  intact: true,
  buyerWroteAgain: false,
  suppressions: [],
  noSender: null,
}

it.each([
  ['nothing against it', ready, 'on', 'leaves'],
  ['an opt-out does not stop a reply a person approved', { ...ready, suppressions: ['opt_out'] }, 'on', 'leaves'],
  ['the address does not exist', { ...ready, suppressions: ['opt_out', 'hard_bounce'] }, 'on', 'address_returned'],
  ['the approval was taken back', { ...ready, approved: false }, 'on', 'taken_back'],
  ['other bytes than approved', { ...ready, intact: false }, 'on', 'bytes_changed'],
  ['the buyer wrote again', { ...ready, buyerWroteAgain: true }, 'on', 'buyer_wrote_again'],
  ['no server to send by', { ...ready, noSender: 'no server' }, 'on', { noSender: 'no server' }],
  ['only logged', ready, 'log_only', 'log_only'],
  ['on the allow list', ready, 'allow_list', 'leaves'],
  ['not on the allow list', { ...ready, recipient: 'bob@else.example' }, 'allow_list', 'not_on_allow_list'],
] as const)('%s', (_, reply, mode, expected) => {
  const decided = departure(reply, mode, ['ann@harbour-tools.example'])
  expect(decided.leave ? 'leaves' : decided.why).toEqual(expected)
})
