import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LONGEST_COMMENT = 65_535
const STORED = 0
const DEFLATED = 8

/**
 * Whether the entries of a ZIP archive unpack to no more than `most` bytes together. They are really unpacked, one after
 * the other: what an archive says of its own sizes is its maker's word.
 *
 * @returns false as well for an archive whose list of entries cannot be followed (PKWARE APPNOTE 4.3)
 */
export function unpacksWithin(archive: Buffer, most: number): boolean {
  const end = archive.lastIndexOf(signature(END))
  if (end < 0 || end + 22 > archive.length || archive.length - end > LONGEST_COMMENT + 22) return false
  let left = most
  let at = archive.readUInt32LE(end + 16)
  for (let entries = archive.readUInt16LE(end + 10); entries > 0; entries -= 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== ENTRY) return false
    const size = sizeOf(archive, at, left)
    if (size === null) return false
    left -= size
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return true
}

/** Bytes of the entry whose record stands at `at`; null when there are more than `most` or it cannot be unpacked. */
function sizeOf(archive: Buffer, at: number, most: number): number | null {
  const method = archive.readUInt16LE(at + 10)
  const packed = archive.readUInt32LE(at + 20)
  const local = archive.readUInt32LE(at + 42)
  if (local + 30 > archive.length) return null
  const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  if (method === STORED) return packed <= most ? packed : null
  if (method !== DEFLATED) return null
  try {
    return inflateRawSync(archive.subarray(from, from + packed), { maxOutputLength: Math.max(most, 1) }).length
  } catch {
    return null
  }
}

function signature(of: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(of)
  return bytes
}
