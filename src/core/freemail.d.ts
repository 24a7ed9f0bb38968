declare module 'freemail' {
  /** A provider where everybody can have an address, disposable ones included. */
  export function isFree(address: string): boolean
  export function isDisposable(address: string): boolean
}
