import { TIERS } from '../core/inquiry.ts'
import type { BackTest } from '../core/score/back-test/back-test.ts'
import type { Move } from '../core/score/back-test/moves.ts'
import type { Compared, Results } from '../core/score/back-test/results.ts'
import type { InquiryLabel } from '../store/inquiry/past-inquiries.ts'

type Labels = ReadonlyMap<string, InquiryLabel>

/** The report of a back-test as lines for a terminal. */
export function backTestInWords(report: BackTest, labels: Labels): string {
  const { inquiries, matrix, tau, risers, fallers, load, results } = report
  if (inquiries === 0) return 'There are no stored inquiries with a score to try the rules on.'
  return [
    `${inquiries} inquiries of ${load.workingDays} working days`,
    '',
    'from tier    to A      to B      to C',
    ...TIERS.map((from) => `${from}       ${TIERS.map((to) => String(matrix[from][to]).padStart(10)).join('')}`),
    '',
    `Order alike (Kendall's tau): ${tau === null ? 'no order to compare' : tau.toFixed(3)}`,
    `Tier A a working day: ${load.before.toFixed(1)} → ${load.after.toFixed(1)}`,
    '',
    ...moved('Rise the most', risers, labels),
    ...moved('Fall the most', fallers, labels),
    ...resultLines(results),
  ].join('\n')
}

function moved(title: string, moves: readonly Move[], labels: Labels): string[] {
  if (moves.length === 0) return [`${title}: none`, '']
  return [title, ...moves.flatMap((move) => moveLines(move, labels.get(move.id))), '']
}

function moveLines({ id, before, after, reasons }: Move, label: InquiryLabel | undefined): string[] {
  const who = [label?.company, label?.subject].filter(Boolean).join(': ')
  return [
    `  ${before.total} ${before.tier} → ${after.total} ${after.tier}  #${id} ${who}`,
    ...reasons.map((line) => `      ${line.rule}: ${line.before} → ${line.after}  ${line.reason}`),
  ]
}

function resultLines({ known, won, tooFew, inA, inAOrB, precision }: Results): string[] {
  const warning = tooFew
    ? [`Too few to conclude anything: ${won} won inquiries are recorded, and at least 30 are needed.`]
    : []
  if (won === 0) return [...warning]
  return [
    ...warning,
    `Of ${won} won inquiries in tier A: ${compared(inA)}; in A or B: ${compared(inAOrB)}`,
    ...precision.map((line) => `Won among the first ${line.k} of ${known} with an outcome: ${compared(line)}`),
  ]
}

function compared({ before, after }: Compared): string {
  return `${percent(before)} → ${percent(after)}`
}

function percent(part: number | null): string {
  return part === null ? '–' : `${Math.round(part * 100)} %`
}
