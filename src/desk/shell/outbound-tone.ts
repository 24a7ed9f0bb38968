const TONES: Readonly<Record<string, 'good' | 'warn' | 'bad'>> = {
  accepted: 'good',
  rejected: 'bad',
  unknown: 'warn',
  suppressed: 'warn',
  held: 'warn',
  deferred: 'warn',
}

/** The colour of what became of a mail; quiet while nothing has. */
export function outboundTone(state: string): 'good' | 'warn' | 'bad' | 'quiet' {
  return TONES[state] ?? 'quiet'
}
