/**
 * Folds what a mail quotes. What stands in a quotation alone, as some programs put even their own words, stays open.
 *
 * @param cleaned HTML out of `safeHtml`: well-formed, and with `<` escaped wherever it begins no tag
 */
export function foldQuotes(cleaned: string): string {
  let depth = 0
  let own = ''
  let from = 0
  const folded = cleaned.replace(/<(\/?)blockquote\b[^<>]*>/g, (tag, closing: string, at: number) => {
    if (depth === 0) own += cleaned.slice(from, at)
    depth += closing === '' ? 1 : -1
    from = at + tag.length
    if (closing === '') return depth === 1 ? `<details><summary>···</summary>${tag}` : tag
    return depth === 0 ? `${tag}</details>` : tag
  })
  return hasWords(own + cleaned.slice(from)) ? folded : cleaned
}

function hasWords(html: string): boolean {
  return /[\p{L}\p{N}]/u.test(html.replace(/<[^<>]*>|&\w{1,8};/g, ''))
}
