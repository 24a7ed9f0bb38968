/** What leads from an empty desk to the first reply, in the order in which it is done. */
export const START_STEPS = ['company', 'hours', 'mailbox', 'people', 'sending'] as const
export type StartStep = (typeof START_STEPS)[number]

/** What the first day is told by; nothing remembers how far a person came. */
export interface StartFacts {
  /** The company or its catalogue is still the shipped example. */
  readonly sampleCompany: boolean
  readonly mailboxes: number
  /** Who may sign in, and who is invited. */
  readonly people: number
  readonly sends: boolean
  readonly skipped: readonly string[]
}

export interface StartLine {
  readonly step: StartStep
  readonly state: 'done' | 'open' | 'skipped'
  readonly maySkip: boolean
}

/** Without them nothing of ours can be said, or nothing is read. */
const NEEDED: ReadonlySet<StartStep> = new Set(['company', 'hours', 'mailbox'])

/** Each step with its state. What was skipped and then done is done. */
export function startLines(facts: StartFacts): StartLine[] {
  const done: Record<StartStep, boolean> = {
    company: !facts.sampleCompany,
    // The company's own file cannot be without them.
    hours: !facts.sampleCompany,
    mailbox: facts.mailboxes > 0,
    people: facts.people > 1,
    sending: facts.sends,
  }
  return START_STEPS.map((step) => {
    const maySkip = !NEEDED.has(step)
    const skipped = maySkip && facts.skipped.includes(step)
    return { step, state: done[step] ? 'done' : skipped ? 'skipped' : 'open', maySkip }
  })
}
