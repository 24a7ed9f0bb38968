/** Where jobs say what happened: no mail bodies, no secrets. Pino is one. */
export interface Log {
  readonly info: (detail: object, words: string) => void
  readonly warn: (detail: object, words: string) => void
  readonly error: (detail: object, words: string) => void
}
