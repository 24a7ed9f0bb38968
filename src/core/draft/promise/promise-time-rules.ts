import { z } from 'zod'
import { OWED_TOPICS } from '../parts/parts.ts'
import { SITUATIONS } from '../situation/situation.ts'

const because = z.string().min(1)
const days = z.number().positive().max(10)

/** `rules/promise-times.yaml`: how many of our working days we take for what a letter promises. */
export const promiseTimesSchema = z
  .strictObject({
    /** Lines that stand under no work. */
    otherwise: z.strictObject({ days, because }),
    work: z.array(
      z.strictObject({
        work: z.string().min(1),
        days,
        because,
        topics: z.array(z.enum(OWED_TOPICS)),
        /** Letters that take as long whatever they owe. */
        situations: z.array(z.enum(SITUATIONS)).default([]),
      }),
    ),
    /** The first that applies counts, so the heaviest stands first. */
    load: z.array(z.strictObject({ each: z.number().positive(), days, because })),
    closed: z.strictObject({ because }),
    /** Why a manager approves the letter about a promise that is late. */
    late: z.strictObject({ because }),
    buyersDayOff: z.strictObject({ because }),
    examples: z.array(
      z.strictObject({
        situation: z.enum(SITUATIONS),
        owed: z.array(z.enum(OWED_TOPICS)),
        each: z.number(),
        days: z.number(),
      }),
    ),
  })
  .superRefine(({ work }, context) => {
    const seen = new Set<string>()
    for (const [index, { topics }] of work.entries()) {
      for (const [place, topic] of topics.entries()) {
        const path = ['work', index, 'topics', place]
        if (seen.has(topic)) context.addIssue({ code: 'custom', path, message: `${topic} stands under two works` })
        seen.add(topic)
      }
    }
  })
export type PromiseTimes = z.output<typeof promiseTimesSchema>
