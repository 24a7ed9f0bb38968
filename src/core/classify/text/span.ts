/** A stretch of the mail's text, from (inclusive) to (exclusive) in UTF-16 units. The spans cover the whole text in order. */
export interface Span {
  readonly kind: 'new' | 'quoted' | 'forwarded' | 'signature' | 'disclaimer'
  readonly from: number
  readonly to: number
}
