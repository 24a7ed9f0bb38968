import type { Point, PointType } from '../inquiry.ts'
import type { Rules } from '../rules.ts'
import { type Found, find } from './lexicon.ts'
import { type Cue, pointCues } from './point-rules.ts'
import type { Remark, Said } from './said.ts'

/** A measured property, such as 36 V or 40 mm: whoever asks with one asks for a specification. */
const MEASURE =
  /\d ?(?:v|w|kw|ah|wh|mah|a|hz|khz|lm|k|mm|cm|km|km\/h|kmh|kg|g|gsm|g\/m2|inch|"|°c|c|bar|psi|nm|rpm|ml|l|db|%|ppm|денье|мм|см|кг|вт|в|ач)(?![a-z0-9])/

/**
 * Every point the buyer raises, in the buyer's order, each type once with the sentence that raised it first.
 * The subject counts when the body raises nothing.
 */
export function pointsOf(said: Said, rules: Rules): Point[] {
  const cues = pointCues(rules.points)(said.language)
  const raised = said.body.flatMap((remark) => pointsOfRemark(remark, find(cues, remark.folded)))
  const all =
    raised.length > 0 || said.answers
      ? raised
      : said.subject.flatMap((remark) => fromSubject(remark, find(cues, remark.folded)))
  return [...new Map(all.toReversed().map((point) => [point.type, point])).values()].reverse()
}

function pointsOfRemark(remark: Remark, found: readonly Found<Cue>[]): Point[] {
  const types = found.filter(({ value }) => remark.asks || value.alone).map(({ value }) => value.type)
  if (types.length === 0 && remark.question && remark.asks) types.push(unnamed(remark))
  return [...new Set(types)].map((type) => ({ type, text: remark.text }))
}

/** A question that no cue names: of a product or a measure it is technical, else something else. */
function unnamed(remark: Remark): PointType {
  return remark.mentions.length > 0 || MEASURE.test(remark.folded) ? 'specification' : 'other'
}

function fromSubject(remark: Remark, found: readonly Found<Cue>[]): Point[] {
  return [...new Set(found.map(({ value }) => value.type))].map((type) => ({ type, text: remark.text }))
}
