import { z } from 'zod'
import type { Happened } from '../../core/live/fresh.ts'
import type { Present } from '../../store/staff/presence.ts'

/** What the stream says, each under its name as the event's type (HTML Living Standard, 9.2 Server-sent events). */
export interface LiveWords {
  /** What happened since the word before; null: more than can be named. */
  readonly happened: readonly Happened[] | null
  /** Everybody who has an inquiry open. */
  readonly present: readonly Present[]
}

export const presenceBody = z.strictObject({ doing: z.enum(['reading', 'typing']) })
