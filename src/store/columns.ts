import type { ColumnType, GeneratedAlways } from 'kysely'

/** bigint comes back as a string from pg; ids are opaque strings everywhere above the store. */
export type Id = GeneratedAlways<string>
export type Time = ColumnType<Date, Date | string, Date | string>
export type MaybeTime = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
