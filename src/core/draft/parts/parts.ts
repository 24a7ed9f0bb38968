import { SITUATIONS, type Situation } from '../situation/situation.ts'

/** Lines that state something on file, and the values each sees. */
const ANSWERS = {
  price: ['prices', 'until', 'decides'],
  'price-after-facts': [],
  'price-needs-model': [],
  'price-quoted-often': [],
  'target-price': ['price', 'per', 'term', 'until', 'target', 'place', 'asked'],
  discount: ['target'],
  compare: ['certificates', 'warranty', 'packing'],
  lighter: ['name', 'price', 'per', 'term', 'until'],
  'rfq-line': ['name', 'known', 'quantity', 'price', 'per', 'term', 'moq', 'days'],
  'rfq-terms': ['until', 'deposit'],
  moq: ['smallest'],
  'lead-time': ['times', 'start'],
  closure: ['from', 'to', 'name'],
  sample: ['policy', 'note', 'days'],
  'no-free-sample': ['note', 'days'],
  payment: ['payment'],
  shipping: ['incoterms', 'port', 'terms'],
  certificates: ['held', 'ours', 'lacking'],
  specification: ['goods', 'specs'],
  packaging: ['goods', 'packing'],
  catalogue: ['link', 'video'],
  warranty: ['warranty'],
  company: ['founded', 'staff', 'factory', 'capacity', 'industry', 'market', 'video'],
  exclusivity: [],
  visit: [],
  invitation: [],
  steps: ['payment', 'days', 'port'],
  beside: ['certificates', 'moq'],
  'hs-code': ['goods', 'code'],
  'not-ours': ['wanted', 'industry'],
  nearest: ['names'],
  noted: ['quotes'],
} as const

/** What our files cannot tell; the values of all these lines. */
const OWED_VALUES = ['goods', 'quantities', 'quantity', 'terms', 'place', 'quote', 'lacking'] as const
export const OWED_TOPICS = [
  'firm-price',
  'price',
  'price-hold',
  'data-sheet',
  'discount',
  'moq',
  'trial',
  'deadline',
  'lead-time',
  'sample',
  'sample-cost',
  'payment',
  'payment-wish',
  'term',
  'freight',
  'certificates',
  'certificate-copies',
  'certificates-lacking',
  'customization',
  'packaging',
  'catalogue',
  'stock',
  'warranty',
  'spare-parts',
  'company',
  'visit',
  'documents',
  'order-status',
  'resolution',
  'supply',
  'promised',
  'question',
] as const
export type OwedTopic = (typeof OWED_TOPICS)[number]

/** Letters whose next step is the quotation. */
const QUOTING: ReadonlySet<Situation> = new Set([
  'quotation',
  'choices',
  'newcomer',
  'middleman',
  'rfq',
  'platform',
  'catalogue',
])

/** Situations that end in a next step of their own; all others owe something by a day, or wait for an answer. */
const OWN_NEXT_STEPS = [
  'sample',
  'complaint',
  'out-of-range',
  'thanks',
  'declined',
  'thinking',
  'changed-trade',
  'similar-product',
] as const satisfies readonly Situation[]

/** The frame of a letter. */
const FRAME = {
  subject: ['goods', 'company'],
  greeting: ['name'],
  'other-language': ['language'],
  wish: ['goods', 'kind', 'quantities', 'terms'],
  lead: ['situation'],
  asking: ['count', 'choices', 'situation'],
  moment: ['date', 'hour', 'buyers'],
  quantity: ['value', 'max', 'unit'],
  'choice-incoterm': ['term', 'port'],
  remedy: [],
  closing: [],
  signature: ['us', 'hours', 'theirs', 'later', 'closure'],
} as const

const OPENING_VALUES = ['wish', 'goods'] as const
const NEXT_STEP_VALUES = ['owed', 'promise', 'answerBy', 'followUp'] as const
/** Values of the questions, whose names are those of `ask-backs.yaml`. */
const QUESTION_VALUES = ['unit', 'goods'] as const

export type AnswerPart = keyof typeof ANSWERS
/** The values of a line, all of which must be given: null where there is none. */
export type AnswerValues<Part extends AnswerPart> = Readonly<Record<(typeof ANSWERS)[Part][number], unknown>>
export type OwedValues = Readonly<Partial<Record<(typeof OWED_VALUES)[number], unknown>>>

/** Every part that each language must hold besides its questions, with the values that the part may use. */
export const PARTS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...Object.entries(FRAME),
  ...Object.entries(ANSWERS),
  ...OWED_TOPICS.map((topic) => [`owed/${topic}`, OWED_VALUES] as const),
  ...SITUATIONS.map((situation) => [openingPart(situation), OPENING_VALUES] as const),
  ...['owed', 'free', 'answer', ...OWN_NEXT_STEPS].map((name) => [`next-step/${name}`, NEXT_STEP_VALUES] as const),
])

/** The values a part may use; null for a part nobody asks for. */
export function valuesOf(part: string): readonly string[] | null {
  return part.startsWith('ask/') ? QUESTION_VALUES : (PARTS.get(part) ?? null)
}

export function openingPart(situation: Situation): string {
  return `opening/${situation}`
}

/** The part of a question, by its id in `ask-backs.yaml`. */
export function questionPart(id: string): string {
  return `ask/${id}`
}

/** Situations whose next step says itself when we answer; the others' only waits for the buyer. */
const SAYS_WHEN: ReadonlySet<Situation> = new Set(['sample', 'complaint'])

/** @param owes whether the letter promises something */
export function nextStepPart(situation: Situation, owes: boolean): string {
  if (owes && !SAYS_WHEN.has(situation)) return 'next-step/owed'
  if (OWN_NEXT_STEPS.some((one) => one === situation)) return `next-step/${situation}`
  return QUOTING.has(situation) ? 'next-step/free' : 'next-step/answer'
}

/** Every value of an owed line, those not given as absent. */
export function owedValues(values: OwedValues): Readonly<Record<string, unknown>> {
  const absent = Object.fromEntries(OWED_VALUES.map((name) => [name, null]))
  return { ...absent, quantities: [], terms: [], goods: [], lacking: [], ...values }
}
