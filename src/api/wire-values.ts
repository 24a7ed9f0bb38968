import { z } from 'zod'
import type { OutboundState } from '../core/outbound.ts'

/** Opaque; digits in fact. */
export const id = z.string().regex(/^\d{1,18}$/, 'expected an id')
/** ISO 8601 instant in UTC. */
export const time = z.iso.datetime()
/** What became of a mail of ours. */
export const outboundState = z.custom<OutboundState>()
