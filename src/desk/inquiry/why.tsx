import type { Inquiry } from '../../api/shapes.ts'
import { Conversation } from './conversation.tsx'
import { Facts } from './facts.tsx'
import { Judgement } from './judgement/judgement.tsx'
import { KindReasons } from './kind/kind-reasons.tsx'
import { Points } from './points.tsx'
import { Receipt } from './receipt.tsx'

/** Everything that was read and decided, each with the buyer's words for it. */
export function Why({ inquiry }: { inquiry: Inquiry }) {
  const { triage, draft, conversation } = inquiry
  return (
    <>
      {triage && (
        <>
          {(triage.points.length > 0 || (triage.score !== null && triage.missing.length > 0)) && (
            <Points triage={triage} answered={draft?.answered ?? {}} />
          )}
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
