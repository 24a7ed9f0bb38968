/** How an inquiry ended: an order, an order elsewhere or none, or silence. */
export const OUTCOMES = ['won', 'lost', 'dead'] as const
export type Outcome = (typeof OUTCOMES)[number]
