/** What a snippet may leave open for the inquiry to fill, by the names it may be written with between `{{` and `}}`. */
export const GAP_NAMES = {
  buyer: { en: 'buyer', zh: '客户' },
  buyerCompany: { en: 'buyer company', zh: '客户公司' },
  product: { en: 'product', zh: '产品' },
  me: { en: 'my name', zh: '我的名字' },
  house: { en: 'our company', zh: '我司' },
} as const
export type Gap = keyof typeof GAP_NAMES
export const GAPS: readonly Gap[] = ['buyer', 'buyerCompany', 'product', 'me', 'house']

const WRITTEN = /\{\{([^{}]{1,40})\}\}/g

/** The text with what is known in its gaps. What is not known stays open, where the check sees it and no reply leaves. */
export function withGapsFilled(text: string, known: Readonly<Record<Gap, string | null>>): string {
  return text.replaceAll(WRITTEN, (written, name: string) => {
    const gap = gapOf(name)
    return (gap === undefined ? null : known[gap]) ?? written
  })
}

/** The gaps nobody knows how to fill, as they are written. */
export function strangeGaps(text: string): string[] {
  return [...text.matchAll(WRITTEN)].flatMap(([written, name = '']) => (gapOf(name) === undefined ? [written] : []))
}

function gapOf(name: string): Gap | undefined {
  const wanted = name.trim().toLowerCase()
  return GAPS.find((gap) => GAP_NAMES[gap].en === wanted || GAP_NAMES[gap].zh === wanted)
}
