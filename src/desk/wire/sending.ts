/** An act on its way to the server, as a dialog drives it and shows its trouble: a mutation, seen from the one who asks. */
export interface Sending<Given> {
  readonly isPending: boolean
  readonly isError: boolean
  readonly error: Error | null
  mutate(given: Given, then: { onSuccess: () => void }): void
}
