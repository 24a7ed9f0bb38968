import type { Point } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'
import { firstOfEach } from '../../words/first-of-each.ts'
import { pointsOf } from '../points/points.ts'
import { type AttachedFile, citing } from './attached-files.ts'

/** A point and where it was read. */
interface PointRead extends Point {
  readonly evidence: string
}

/**
 * The mail's points, then those of its files: what their text asks, and every column and field left open for us.
 * Who sends a list of goods wants their prices.
 */
export function withFilePoints(own: readonly Point[], files: readonly AttachedFile[], rules: Rules): PointRead[] {
  const raised = new Set(own.map(({ type }) => type))
  const inFiles = files.flatMap((file) => pointsOfFile(file, rules)).filter(({ type }) => !raised.has(type))
  return [...own.map((point) => ({ ...point, evidence: point.text })), ...firstOfEach(inFiles, ({ type }) => type)]
}

function pointsOfFile(file: AttachedFile, rules: Rules): PointRead[] {
  const blank = file.blanks.map(({ asks, heading }): Point => ({ type: asks, text: heading }))
  const asked = pointsOf(file.said, rules).filter(({ type }) => type !== 'other')
  const listed = file.lines.slice(0, 1).map(({ line }): Point => ({ type: 'price', text: line.text }))
  return [...blank, ...asked, ...listed].map((point) => ({ ...point, evidence: citing(file, point.text) }))
}
