import type { Inquiry } from '../../api/inquiry/inquiry-shapes.ts'
import type { Triage } from '../../core/inquiry.ts'
import { BuyerClock } from './contacts/buyer-clock.tsx'
import { ToldBefore } from './contacts/told-before.tsx'
import { Conversation } from './conversation.tsx'
import { Facts } from './facts/facts.tsx'
import { Joining } from './joining/joining.tsx'
import { Judgement } from './judgement/judgement.tsx'
import { KindReasons } from './kind/kind-reasons.tsx'
import { Points } from './points.tsx'
import { Promises } from './promises.tsx'
import { Receipt } from './receipt.tsx'

/** Everything that was read and decided, each with the buyer's words for it. */
export function Why({ inquiry }: { inquiry: Inquiry }) {
  const { line, triage, draft, conversation, acts, promises, endedPromises } = inquiry
  return (
    <>
      {promises.length + endedPromises.length > 0 && <Promises inquiry={inquiry} />}
      {triage && (
        <>
          {hasPoints(triage) && <Points triage={triage} answered={draft?.answered ?? {}} />}
          <Facts inquiry={inquiry} facts={triage.facts} />
          {triage.score && <Receipt score={triage.score} />}
          {triage.score && <Judgement inquiry={inquiry} />}
          <KindReasons inquiry={inquiry} triage={triage} />
        </>
      )}
      {inquiry.day && <BuyerClock day={inquiry.day} />}
      <ToldBefore contacts={inquiry.contacts} />
      {conversation.length + acts.notes.length > 0 && (
        <Conversation inquiryId={line.id} mails={conversation} notes={acts.notes} />
      )}
      <Joining inquiry={inquiry} />
    </>
  )
}

/** What a seller or a fraud asks is no business of ours: only of a mail that may be answered. */
function hasPoints({ score, draft, points, missing }: Triage): boolean {
  return score === null ? draft !== null && points.length > 0 : points.length + missing.length > 0
}
