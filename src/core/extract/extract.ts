import type { Reading } from '../classify/reading.ts'
import type { AskingLetter } from '../history.ts'
import type { BuyerFacts, Fact } from '../inquiry.ts'
import type { Mail } from '../mail.ts'
import type { Rules } from '../rules.ts'
import { answeredDeadline, answeredFields, withAnswer } from './answers/answered-fields.ts'
import { answersTo } from './answers/answers.ts'
import { corrected } from './corrected/corrected.ts'
import type { FactCorrection } from './corrected/fact-correction.ts'
import { type LikelyCountry, likelyCountryOf } from './country/likely-country.ts'
import type { Facts } from './facts.ts'
import { everything, listen } from './letter/said.ts'
import { pointsOf } from './points/points.ts'
import { missingOf } from './request/missing.ts'
import { readRequest, requestFacts } from './request/request.ts'
import { talkedOf } from './request/talked-of.ts'
import { withFileCompany } from './tables/attached-company.ts'
import { attachedFiles } from './tables/attached-files.ts'
import { withFilePoints } from './tables/attached-points.ts'
import { withFiles } from './tables/attached-request.ts'
import { writtenRequest } from './tables/written-request.ts'
import { buyerOf } from './who/buyer.ts'

/**
 * What the buyer told us: who writes, what is wanted, every point to answer, and what a quotation still lacks.
 * Each fact stands beside the words it was read from; what only an attached file says names the file.
 *
 * @param asked letters of ours whose questions the mail may answer, the newest first
 * @param said what people corrected in this mail, and of the buyer in his earlier ones, the newest first
 */
export function extract(
  mail: Mail,
  reading: Reading,
  rules: Rules,
  asked: readonly AskingLetter[] = [],
  said: readonly FactCorrection[] = [],
): Facts {
  const answers = answersTo(reading, asked, rules)
  const written = writtenRequest(reading.text, reading.language, rules)
  const fields = { ...reading.fields, ...answeredFields(answers, rules) }
  const heard = listen(mail, { ...reading, text: written.text, fields }, rules)
  const files = [...written.tables, ...attachedFiles(mail, reading, rules)]
  const read = withFiles(readRequest(heard, rules), files, rules)
  const request = requestFacts({ ...read, deadline: read.deadline ?? answeredDeadline(answers) }, rules)
  const buyer = withFileCompany(buyerOf(heard, reading, request.facts, mail, rules), files, rules)
  const points = withFilePoints(pointsOf(heard, rules), files, rules)
  const remarks = [
    ...everything(heard),
    ...files.flatMap((file) => [file, ...file.lines].flatMap((one) => one.said.body)),
  ]
  const evidence = [...buyer.evidence, ...request.evidence].map((fact) => withAnswer(fact, answers))
  const facts = corrected({ buyer: buyer.facts, request: request.facts, evidence }, said, mail, rules)
  return {
    buyer: facts.buyer,
    request: facts.request,
    points: points.map(({ type, text }) => ({ type, text })),
    likelyCountry: likelyCountry(mail, reading, facts.buyer, rules),
    talkedOf: talkedOf(heard, rules),
    missing: missingOf(facts.buyer, facts.request, remarks),
    reasons: buyer.reasons,
    evidence: [
      ...facts.evidence,
      ...points.map(({ type, evidence }): Fact => ({ field: 'points', value: type, evidence })),
    ],
  }
}

/** None when the mail tells a country. A platform or a form writes by the clock of its server. */
function likelyCountry(mail: Mail, reading: Reading, buyer: BuyerFacts, rules: Rules): LikelyCountry | null {
  if (buyer.country !== null) return null
  return likelyCountryOf(reading.language, reading.channel === 'direct' ? mail : null, rules)
}
