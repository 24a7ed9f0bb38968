import type { Finding } from '../../inquiry.ts'
import { atLeast, type Role } from '../../roles.ts'

/** An error that somebody let stand: which, on what words, and the lines of the reply they stood in. */
export interface Waived {
  readonly finding: string
  readonly evidence: string
  readonly lines: readonly string[]
}

/** The errors that keep a reply from being approved: those that nobody let stand, or whose words have changed since. */
export function standingErrors(text: string, findings: readonly Finding[], waivers: readonly Waived[]): Finding[] {
  return findings.filter(
    (finding) => finding.severity === 'error' && !waivers.some((waived) => covers(waived, finding, text)),
  )
}

/** What is let stand covers nothing else: another rule, other words, or the same words in another line are errors again. */
export function covers({ finding, evidence, lines }: Waived, found: Finding, text: string): boolean {
  if (found.waiver === 'never' || finding !== found.id || evidence !== found.evidence) return false
  return linesWith(evidence, text).every((line) => lines.includes(line))
}

/** The lines of a reply in which words stand; none for what is absent. */
export function linesWith(evidence: string, text: string): string[] {
  return evidence === '' ? [] : text.split('\n').filter((line) => line.includes(evidence))
}

/** Why a person may not let an error stand; null when he may. */
export function whyNotWaived({ waiver }: Finding, role: Role): 'never' | 'manager' | null {
  if (waiver === 'never') return 'never'
  return waiver === 'manager' && !atLeast(role, 'manager') ? 'manager' : null
}
