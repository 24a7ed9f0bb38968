import type { Contribution, Reason } from './reason.ts'

export const KINDS = [
  'inquiry',
  'reply',
  'order',
  'complaint',
  'opt_out',
  'auto_reply',
  'bounce',
  'solicitation',
  'scam',
  'other',
] as const
export type Kind = (typeof KINDS)[number]

export const CHANNELS = ['direct', 'web_form', 'alibaba', 'made_in_china', 'global_sources', 'other_platform'] as const
export type Channel = (typeof CHANNELS)[number]

export const BUYER_TYPES = [
  'importer',
  'distributor',
  'retailer',
  'agent',
  'manufacturer',
  'end_user',
  'unknown',
] as const
export type BuyerType = (typeof BUYER_TYPES)[number]

export const POINT_TYPES = [
  'price',
  'discount',
  'moq',
  'lead_time',
  'sample',
  'payment_terms',
  'shipping',
  'certificate',
  'specification',
  'customization',
  'packaging',
  'catalogue',
  'stock',
  'warranty',
  'company_info',
  'exclusivity',
  'visit',
  'documents',
  'order_status',
  'resolution',
  'other',
] as const
export type PointType = (typeof POINT_TYPES)[number]

/** Facts a quotation needs. */
export const QUOTATION_FACTS = [
  'product',
  'specification',
  'quantity',
  'destination',
  'incoterm',
  'company',
  'contact',
  'market',
  'timeline',
  'certificates',
] as const
export type QuotationFact = (typeof QUOTATION_FACTS)[number]

export const FLAGS = [
  'free_mail',
  'disposable_mail',
  'mass_mailing',
  'reply_to_differs',
  'auth_fail',
  'lookalike_domain',
  'dangerous_attachment',
  'bank_change',
  'link_mismatch',
  'sender_country_differs',
] as const
export type Flag = (typeof FLAGS)[number]

export const TIERS = ['A', 'B', 'C'] as const
export type Tier = (typeof TIERS)[number]

/** What the mail says of the person who wrote it; null where it says nothing. */
export interface BuyerFacts {
  readonly name: string | null
  readonly email: string | null
  readonly company: string | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  readonly countryEvidence: string | null
  /** E.164. */
  readonly phones: readonly string[]
  readonly website: string | null
  readonly role: string | null
  readonly type: BuyerType
  /** IANA. */
  readonly timeZone: string | null
}

export interface Quantity {
  readonly value: number
  readonly unit: string
  /** Upper end, only of a range. */
  readonly max?: number
}

export interface Money {
  readonly amount: number
  /** ISO 4217. */
  readonly currency: string
}

export interface WantedProduct {
  readonly text: string
  /** Null when it is not in the catalogue. */
  readonly sku: string | null
}

export interface RequestFacts {
  readonly products: readonly WantedProduct[]
  readonly quantities: readonly Quantity[]
  /** Incoterms 2020 code. */
  readonly incoterm: string | null
  readonly port: string | null
  /** Terms that the buyer asks for beside the first, with their places. */
  readonly otherTerms: readonly { readonly incoterm: string; readonly port: string | null }[]
  readonly targetPrice: Money | null
  readonly certificates: readonly string[]
  /** As written. */
  readonly deadline: string | null
  /** As written. */
  readonly paymentTerms: string | null
}

/** One thing the mail asks, in the buyer's words. */
export interface Point {
  readonly type: PointType
  readonly text: string
}

/** One fact beside the words it was read from. `field` is a path such as `buyer.company`. */
export interface Fact {
  readonly field: string
  readonly value: string
  readonly evidence: string
  /** Name of the person who said so in the place of what was read; absent where the program read it. */
  readonly by?: string
}

export interface Score {
  readonly total: number
  readonly tier: Tier
  readonly groups: readonly { readonly group: string; readonly points: number; readonly cap: number }[]
  readonly contributions: readonly Contribution[]
  /** ISO 8601 instant. */
  readonly replyBy: string
}

export interface Risk {
  readonly total: number
  readonly action: 'none' | 'banner' | 'quarantine'
  readonly reasons: readonly Contribution[]
}

export const ANSWER_STATUSES = ['answered', 'range', 'confirm_by', 'policy'] as const
export type AnswerStatus = (typeof ANSWER_STATUSES)[number]

export interface AskBack {
  readonly missing: string
  readonly question: string
  /** What it offers to choose from, a first; empty when it is open. */
  readonly choices: readonly string[]
}

/** One finding of the check of a draft. Errors keep a draft from being approved. */
export interface Finding {
  readonly id: string
  readonly mark: 'care' | 'professional' | 'reliable'
  readonly severity: 'error' | 'warning' | 'hint'
  /** Who may let it stand with a reason, when it is an error. */
  readonly waiver: 'staff' | 'manager' | 'never'
  readonly because: string
  /** The words of the draft it is about; empty when something is absent. */
  readonly evidence: string
}

/** Marks 0..100. */
export interface Tone {
  readonly care: number
  readonly professional: number
  readonly reliable: number
  readonly findings: readonly Finding[]
}

/** Where a statement stands on file. Nothing can be stated without one. */
export interface Source {
  readonly kind: 'catalogue' | 'company' | 'policy' | 'calendar' | 'buyer'
  /** The place in it, such as `EC-ES04.price`, `terms.payment` or the name of a policy. */
  readonly place: string
}

/** `lead` introduces what follows: the answers, the questions. */
export type LineRole =
  | 'greeting'
  | 'opening'
  | 'lead'
  | 'answer'
  | 'owed'
  | 'question'
  | 'choice'
  | 'next_step'
  | 'closing'

/** One line of a draft as it stands in the text, and what it says to the people who approve it. */
export interface DraftLine {
  readonly role: LineRole
  /** The part of the templates it is made of; absent in drafts of an older program. */
  readonly part?: string
  readonly text: string
  /** The same line in the languages of the desk. */
  readonly gloss: { readonly en: string; readonly zh: string }
  /** Places in the buyer's points that the line answers, from 0. */
  readonly points: readonly number[]
  readonly sources: readonly Source[]
}

/** Something we bind ourselves to send once the draft goes out. */
export interface DraftPromise {
  readonly topic: string
  /** What its words need, to be said again. */
  readonly values: Readonly<Record<string, unknown>>
  /** What we owe, in the languages of the desk. */
  readonly what: { readonly en: string; readonly zh: string }
  /** ISO 8601 instant. */
  readonly due: string
  /** Why not sooner. */
  readonly reasons: readonly Reason[]
}

/** A promise of ours that was not kept by its moment. */
export interface LatePromise {
  /** Null: staff typed it. */
  readonly topic: string | null
  readonly values: DraftPromise['values']
  /** The words a person gave it; null: those of its topic with the values. */
  readonly sent: string | null
}

export interface Draft {
  /** The situation it was written for. */
  readonly template: string
  readonly language: string
  readonly subject: string
  readonly text: string
  /** The lines of the text above the signature, in their order. */
  readonly lines: readonly DraftLine[]
  readonly promises: readonly DraftPromise[]
  /** Why only a manager may approve it; null when staff may. */
  readonly manager: Reason | null
  readonly answers: readonly { readonly point: string; readonly status: AnswerStatus }[]
  readonly askBack: readonly AskBack[]
  readonly attachments: readonly string[]
  readonly tone: Tone
}

/** Everything decided about one mail. */
export interface Triage {
  readonly messageId: string | null
  readonly kind: Kind
  /** 0..1, of `kind`. */
  readonly confidence: number
  readonly channel: Channel
  /** ISO 639-1. */
  readonly language: string
  readonly text: string
  readonly buyer: BuyerFacts
  readonly request: RequestFacts
  readonly points: readonly Point[]
  readonly missing: readonly QuotationFact[]
  readonly flags: readonly Flag[]
  readonly score: Score | null
  readonly risk: Risk
  readonly draft: Draft | null
  /** Where a platform lets us answer the buyer on its own pages. */
  readonly answerAt: string | null
  /** Why this kind. */
  readonly reasons: readonly Reason[]
  /** Every fact beside the words it was read from. */
  readonly facts: readonly Fact[]
}
