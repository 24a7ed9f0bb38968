import { answeredPoints } from '../../core/draft/check/answered-points.ts'
import { editedReply } from '../../core/draft/check/letter-text.ts'
import { keeps } from '../../core/draft/promise/kept.ts'
import { isGivenAnew } from '../../core/draft/promise/late.ts'
import { type Undertaking, undertakingsIn } from '../../core/draft/promise/undertakings.ts'
import type { PointType, Triage } from '../../core/inquiry.ts'
import type { Db } from '../../store/database.ts'
import type { Answerable } from '../../store/draft/answerable.ts'
import { type Ledger, promisesAround, promisesIn } from '../../store/draft/promises.ts'
import type { Deps } from '../deps.ts'

/** What a letter binds us to once it is approved, and which earlier promises to this buyer it keeps. */
export async function ledgerOf({ db, rules }: Deps, answer: Answerable, now: Date): Promise<Ledger> {
  const { rules: inForce } = rules()
  const { text, triage } = answer
  const { draft } = triage
  const letter = { text, language: draft?.language ?? triage.language }
  const made = undertakingsIn(letter, draft, inForce, now.toISOString()).flatMap(owedBy)
  const keeping = {
    text,
    answered: new Set([
      ...statedIn(text, triage),
      ...heardIn(answeredPoints(editedReply(answer, triage), triage, inForce)),
    ]),
    owed: new Set(made.flatMap(({ topic }) => topic ?? [])),
  }
  const open = await promisesIn(db, answer.conversationId)
  const kept = open.filter(({ topic }) => keeps(topic, keeping)).map(({ id }) => id)
  return { made, kept, ownedUp: await ownedUpIn(db, answer, made, now) }
}

/** The late promises to this buyer that a letter about our delay gives anew. */
async function ownedUpIn(
  db: Db,
  { inquiryId, triage }: Answerable,
  made: Ledger['made'],
  now: Date,
): Promise<string[]> {
  if (triage.draft?.template !== 'delay') return []
  const open = await promisesAround(db, inquiryId)
  return open
    .filter((one) => Date.parse(one.due) < now.getTime() && made.some((anew) => isGivenAnew(one, anew)))
    .map(({ id }) => id)
}

function owedBy({ topic, what, values, sent, due, reasons }: Undertaking): Ledger['made'][number][] {
  return due === null ? [] : [{ topic, what, values, sent, due, reasons }]
}

/** The points whose answers still stand in the text as the draft worded them. */
function statedIn(text: string, { draft, points }: Triage): PointType[] {
  const lines = draft?.lines.filter((line) => line.role === 'answer' && text.includes(line.text)) ?? []
  return lines.flatMap((line) => line.points.flatMap((place) => points[place]?.type ?? []))
}

function heardIn(answered: ReturnType<typeof answeredPoints>): PointType[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are sorts of points
  return Object.entries(answered).flatMap(([type, heard]) => (heard ? [type as PointType] : []))
}
