/** Why an inquiry is laid aside without an answer; `other` has to be said in words. */
export const DISCARD_REASONS = [
  'not_our_product',
  'cannot_verify',
  'spam',
  'duplicate',
  'answered_elsewhere',
  'other',
] as const
export type DiscardReason = (typeof DISCARD_REASONS)[number]

/** Whether a reason says enough to be understood later. */
export function saysEnough(code: DiscardReason, words: string): boolean {
  return code !== 'other' || words.trim() !== ''
}
