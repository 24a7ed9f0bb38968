import type { Draft, Triage } from '../../src/core/inquiry.ts'

/** What a decision about a plain inquiry looks like; name only what matters. */
export function aTriage(change: Partial<Triage> = {}): Triage {
  return {
    messageId: '<first@harbour-tools.example>',
    kind: 'inquiry',
    confidence: 0.9,
    channel: 'direct',
    answerAt: null,
    language: 'en',
    text: 'Please quote 5,000 pcs.',
    buyer: {
      name: 'Ann Visser',
      email: 'ann@harbour-tools.example',
      company: 'Harbour Tools BV',
      country: 'NL',
      countryEvidence: null,
      phones: [],
      website: null,
      role: null,
      type: 'importer',
      timeZone: 'Europe/Amsterdam',
    },
    request: {
      products: [],
      quantities: [{ value: 5000, unit: 'pc' }],
      incoterm: null,
      port: null,
      otherTerms: [],
      targetPrice: null,
      certificates: [],
      deadline: null,
      paymentTerms: null,
    },
    points: [{ type: 'price', text: 'Please quote 5,000 pcs.' }],
    missing: [],
    flags: [],
    score: { total: 70, tier: 'A', groups: [], contributions: [], replyBy: '2026-11-20T12:00:00.000Z' },
    risk: { total: 0, action: 'none', reasons: [] },
    draft: aDraft(),
    reasons: [],
    facts: [],
    ...change,
  }
}

export function aDraft(change: Partial<Draft> = {}): Draft {
  return {
    template: 'quotation',
    language: 'en',
    subject: 'Re: Hex bolts M8',
    text: 'Dear Ann, which port do you ship to?',
    lines: [],
    promises: [],
    manager: null,
    answers: [],
    askBack: [{ missing: 'destination', question: 'which port do you ship to?', choices: [] }],
    attachments: [],
    tone: { care: 90, professional: 90, reliable: 90, findings: [] },
    ...change,
  }
}
