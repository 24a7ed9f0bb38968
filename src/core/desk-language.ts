/** A language the desk speaks, or is ready to. */
export interface DeskLanguage {
  /** BCP 47: of the page, of its file of words, and of dates and numbers. */
  readonly tag: string
  /** What it calls itself, short. */
  readonly name: string
  /** How a browser asks for it. */
  readonly asked: RegExp
  /** In what its readers also read, best first: other languages of the desk, and languages in which the server has words. */
  readonly reads: readonly string[]
  /** Letters on the screen, the one that shows its signs best before the others. */
  readonly fonts: string
}

const LATIN = '-apple-system, "Segoe UI", Roboto, "Noto Sans"'
const SIMPLIFIED = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC"'
const TRADITIONAL = '"PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC"'

/**
 * Everything by which one language of the desk differs from another. A language is offered as soon as its file of words exists;
 * what is missing in the file is said in what its readers also read. Traditional Chinese waits for its file.
 */
export const DESK_LANGUAGES: readonly [DeskLanguage, ...DeskLanguage[]] = [
  { tag: 'en', name: 'EN', asked: /^en\b/i, reads: [], fonts: `${LATIN}, ${SIMPLIFIED}, sans-serif` },
  {
    tag: 'zh-CN',
    name: '中文',
    asked: /^zh\b(?!-(?:tw|hk|mo|hant))/i,
    reads: ['zh', 'en'],
    fonts: `${LATIN}, ${SIMPLIFIED}, sans-serif`,
  },
  {
    tag: 'zh-TW',
    name: '繁體',
    asked: /^zh-(?:tw|hk|mo|hant)\b/i,
    reads: ['zh-CN', 'zh', 'en'],
    fonts: `${LATIN}, ${TRADITIONAL}, ${SIMPLIFIED}, sans-serif`,
  },
]

/** The language with this tag; the first of the table when there is none. */
export function deskLanguage(tag: string): DeskLanguage {
  return DESK_LANGUAGES.find((one) => one.tag === tag) ?? DESK_LANGUAGES[0]
}

/** A language and all that its readers also read, best first. */
export function readingOrder(tag: string): readonly string[] {
  const { reads } = deskLanguage(tag)
  return [tag, ...reads]
}

/**
 * Which of several wordings of one thing a reader is shown.
 *
 * @param wordings by language; English is always there
 */
export function wordingFor<Wording>(wordings: { readonly en: Wording }, tag: string): Wording {
  const known = new Map<string, Wording>(Object.entries(wordings))
  return (
    readingOrder(tag)
      .map((one) => known.get(one))
      .find((one) => one !== undefined) ?? wordings.en
  )
}

/**
 * The language to begin with.
 *
 * @param offered those whose words are there
 * @param stored what was chosen last
 * @param wanted by the browser, best first
 */
export function firstLanguage(
  offered: readonly DeskLanguage[],
  stored: string | null,
  wanted: readonly string[],
): DeskLanguage {
  const asked = wanted.flatMap((one) => DESK_LANGUAGES.find(({ asked }) => asked.test(one)) ?? [])
  const best = [stored, ...asked.flatMap(({ tag }) => readingOrder(tag))]
  return best.flatMap((one) => offered.find(({ tag }) => tag === one) ?? [])[0] ?? DESK_LANGUAGES[0]
}
