import { z } from 'zod'

/** Opaque; digits in fact. */
export const id = z.string().regex(/^\d{1,18}$/, 'expected an id')
/** ISO 8601 instant in UTC. */
export const time = z.iso.datetime()
