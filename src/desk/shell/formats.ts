/** How dates are written in a language. */
export const dateFormat = madeOnce(
  (language, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
)

/** How numbers are written in a language. */
export const numberFormat = madeOnce(
  (language, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options),
)

/** How words are joined in a language. */
export const listFormat = madeOnce(
  (language, options: Intl.ListFormatOptions) => new Intl.ListFormat(language, options),
)

/** What countries, or languages, are called in a language. */
export const nameFormat = madeOnce(
  (language, options: { readonly type: 'region' | 'language' }) => new Intl.DisplayNames([language], options),
)

/** To make a format takes the browser some hundred times as long as to use it, and a list uses the same few in every line. */
function madeOnce<Options, Format>(make: (language: string, options: Options) => Format) {
  const made = new Map<string, Format>()
  return (language: string, options: Options): Format => {
    const key = `${language} ${JSON.stringify(options)}`
    const format = made.get(key) ?? make(language, options)
    made.set(key, format)
    return format
  }
}
