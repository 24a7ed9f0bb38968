/**
 * Writes a Date header (RFC 5322 section 3.3) in the zone of the writer.
 *
 * @param offset of the zone, such as `+0530`
 */
export function headerDate(at: Date, offset: string): string {
  const minutes = (offset.startsWith('-') ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3, 5)))
  const local = new Date(at.getTime() + minutes * 60_000)
  return local.toUTCString().replace('GMT', offset)
}
