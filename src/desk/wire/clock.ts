let ahead = 0

/** Learns from an answer's `Date` header how far the server's clock is ahead of this one (RFC 9110, 6.6.1: whole seconds). */
export function noteServerDate(header: string | null): void {
  const served = header === null ? Number.NaN : Date.parse(header)
  if (Number.isNaN(served)) return
  const difference = served - Date.now()
  ahead = Math.abs(difference) < 2000 ? 0 : difference
}

/** Milliseconds since 1970 by the server's clock, so that a wrong clock on a desk does not bend a countdown. */
export function serverNow(): number {
  return Date.now() + ahead
}
