import type { Reading } from '../../src/core/classify/reading.ts'
import type { Facts } from '../../src/core/extract/facts.ts'
import type { BuyerFacts, RequestFacts } from '../../src/core/inquiry.ts'

/** A plain inquiry in English; name only what matters. */
export function aReading(change: Partial<Reading> = {}): Reading {
  return {
    kind: 'inquiry',
    confidence: 0.9,
    reasons: [],
    channel: 'direct',
    language: 'en',
    whole: '',
    spans: [],
    text: '',
    signature: '',
    writer: null,
    answerAt: null,
    fields: {},
    flags: [],
    risk: { total: 0, action: 'none', reasons: [] },
    ...change,
  }
}

/** What a buyer told us; name only what was told. */
export function facts(
  told: { buyer?: Partial<BuyerFacts>; request?: Partial<RequestFacts> } & Partial<
    Omit<Facts, 'buyer' | 'request'>
  > = {},
): Facts {
  const { buyer, request, ...rest } = told
  return {
    buyer: {
      name: null,
      email: null,
      company: null,
      country: null,
      countryEvidence: null,
      phones: [],
      website: null,
      role: null,
      type: 'unknown',
      timeZone: null,
      ...buyer,
    },
    request: {
      products: [],
      quantities: [],
      incoterm: null,
      port: null,
      otherTerms: [],
      targetPrice: null,
      certificates: [],
      deadline: null,
      paymentTerms: null,
      ...request,
    },
    points: [],
    missing: [],
    evidence: [],
    likelyCountry: null,
    talkedOf: { product: null, quantity: null },
    reasons: [],
    ...rest,
  }
}
