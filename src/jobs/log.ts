/** Where jobs say what happened: no secrets, and mail bodies only where sending is `log_only`. Pino is one. */
export interface Log {
  readonly info: (detail: object, words: string) => void
  readonly warn: (detail: object, words: string) => void
  readonly error: (detail: object, words: string) => void
}
