declare module 'tinyld' {
  /** Languages (ISO 639-1) that a text may be in, the likeliest first; accuracy from 0 to 1. */
  export function detectAll(
    text: string,
    options?: { readonly only?: readonly string[] },
  ): readonly { readonly lang: string; readonly accuracy: number }[]
}
