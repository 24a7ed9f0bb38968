/** PostgreSQL stores neither NUL nor half a surrogate pair; mail from outside holds both. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '')
}

/** A value as JSON that a jsonb column takes. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? storableText(part) : part))
}
