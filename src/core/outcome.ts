/** How an inquiry ended: an order, an order elsewhere or none, or silence. */
export const OUTCOMES = ['won', 'lost', 'dead'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** How far an inquiry came before it ended: we told our price, we sent a sample. */
export const MILESTONES = ['quoted', 'sampled'] as const
export type Milestone = (typeof MILESTONES)[number]
