/** The lists into which the inbox is split, in the order of their tabs. */
export const VIEWS = [
  /** The most valuable and the overdue. */
  'now',
  /** All that waits for us. */
  'queue',
  /** What we promised since we answered. */
  'promised',
  /** We answered; the buyer has not. */
  'waiting',
  /** What only a manager may approve or was asked about. */
  'manager',
  'unsure',
  'snoozed',
  /** What we approved, whatever became of it. */
  'sent',
  'filed',
  'discarded',
  'unreadable',
  /** Everything, of every kind. */
  'all',
] as const
export type View = (typeof VIEWS)[number]
