const BEGINNINGS: readonly (readonly [type: RasterType, begins: string])[] = [
  ['image/png', '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/gif', 'GIF87a'],
  ['image/gif', 'GIF89a'],
]

type RasterType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp'

/** The kind of a picture made of dots, by its first bytes and never by its name; null for all else, also for drawings, which can run scripts. */
export function rasterType(bytes: Uint8Array): RasterType | null {
  const start = String.fromCharCode(...bytes.subarray(0, 12))
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'image/webp'
  return BEGINNINGS.find(([, begins]) => start.startsWith(begins))?.[0] ?? null
}
