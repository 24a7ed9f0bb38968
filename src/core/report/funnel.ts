import type { Arrival } from './arrival.ts'

export const STEPS = ['inquired', 'answered', 'quoted', 'sampled', 'won'] as const
export type Step = (typeof STEPS)[number]

export interface Funnel {
  readonly steps: Record<Step, number>
  readonly lost: number
  readonly dead: number
  /** Why inquiries were lost, in people's words, the most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[]
}

/** Reasons told; the rest stands in the list behind the figure. */
const MOST_REASONS = 8

/**
 * How far the inquiries of a period came until now, each conversation once. Who came to a step came to those before it,
 * whether somebody recorded them or not; a sample can be sent unquoted, so that step counts by itself.
 */
export function funnelOf(arrivals: readonly Arrival[]): Funnel {
  const inquiries = arrivals.filter((one) => cameTo(one, 'inquired'))
  const count = (step: Step) => inquiries.filter((one) => cameTo(one, step)).length
  const lost = inquiries.filter(({ progress }) => progress.outcome === 'lost')
  return {
    steps: {
      inquired: inquiries.length,
      answered: count('answered'),
      quoted: count('quoted'),
      sampled: count('sampled'),
      won: count('won'),
    },
    lost: lost.length,
    dead: inquiries.filter(({ progress }) => progress.outcome === 'dead').length,
    reasons: reasonsOf(lost),
  }
}

/** Whether a mail began an inquiry that came to a step. */
export function cameTo({ first, kind, replied, progress }: Arrival, step: Step): boolean {
  if (!first || kind !== 'inquiry') return false
  const won = progress.outcome === 'won'
  if (step === 'inquired') return true
  if (step === 'won') return won
  if (step === 'sampled') return progress.sampled
  const quoted = progress.quoted || won
  return step === 'quoted' ? quoted : replied !== null || quoted || progress.sampled
}

function reasonsOf(lost: readonly Arrival[]): Funnel['reasons'] {
  const groups = Map.groupBy(lost, ({ progress }) => progress.reason.trim().toLowerCase())
  return [...groups.values()]
    .map((some) => ({ reason: some[0]?.progress.reason.trim() ?? '', count: some.length }))
    .toSorted((one, other) => other.count - one.count || one.reason.localeCompare(other.reason))
    .slice(0, MOST_REASONS)
}
