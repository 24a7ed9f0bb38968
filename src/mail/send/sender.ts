import type { Transmission } from '../../core/transmission.ts'

/** A composed mail on its way to one recipient. */
export interface Parcel {
  /** Envelope addresses (RFC 5321), not what the header says. */
  readonly from: string
  readonly to: string
  readonly raw: Uint8Array
  readonly messageId: string
}

/**
 * Hands a parcel over. `beforeData` is awaited before the first byte of the mail leaves; if it rejects, none does.
 * Never rejects: what a server or a disk does is a value.
 */
export type Send = (parcel: Parcel, beforeData: () => Promise<void>) => Promise<Transmission>
