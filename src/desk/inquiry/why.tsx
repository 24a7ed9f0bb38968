import type { Inquiry } from '../../api/shapes.ts'
import type { Triage } from '../../core/inquiry.ts'
import { Conversation } from './conversation.tsx'
import { Facts } from './facts.tsx'
import { Judgement } from './judgement/judgement.tsx'
import { KindReasons } from './kind/kind-reasons.tsx'
import { Points } from './points.tsx'
import { Promises } from './promises.tsx'
import { Receipt } from './receipt.tsx'

/** Everything that was read and decided, each with the buyer's words for it. */
export function Why({ inquiry }: { inquiry: Inquiry }) {
  const { triage, draft, conversation, promises, endedPromises } = inquiry
  return (
    <>
      {promises.length + endedPromises.length > 0 && <Promises inquiry={inquiry} />}
      {triage && (
        <>
          {hasPoints(triage) && <Points triage={triage} answered={draft?.answered ?? {}} />}
          <Facts facts={triage.facts} />
          {triage.score && <Receipt score={triage.score} />}
          {triage.score && <Judgement inquiry={inquiry} />}
          <KindReasons inquiry={inquiry} triage={triage} />
        </>
      )}
      {conversation.length > 0 && <Conversation mails={conversation} />}
    </>
  )
}

/** What a seller or a fraud asks is no business of ours: only of a mail that may be answered. */
function hasPoints({ score, draft, points, missing }: Triage): boolean {
  return score === null ? draft !== null && points.length > 0 : points.length + missing.length > 0
}
