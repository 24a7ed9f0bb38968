import type { Rules } from '../../rules.ts'
import { fold } from '../../words/fold.ts'
import { find, marked, opening } from '../../words/lexicon.ts'
import { allWords, builtOnce } from '../../words/word-lists.ts'
import type { Seen } from '../evidence/seen.ts'
import { ourGoods } from '../kind/letter-evidence.ts'
import type { RiskRules } from '../rules/risk-rules.ts'
import { hostOf, isWithin } from '../sender/domains.ts'

/** Who writes more than this has said what he wants. */
const SHORT = 1200
const NUMBERED = /(?<![\p{L}\p{N}.:/-])\p{N}(?:[\p{N}.,]{0,7}\p{N})?(\s?)(?=\p{L})/gu
/** The longest word that is looked at behind a number. */
const WORD = 24

/** The paper that a mail speaks of, when one hangs on it or stands behind a link and it says neither goods nor amounts; else null. */
export function namesNothing({ mail, text }: Seen, { catalogue, company, risk }: Rules): string | null {
  const hangs =
    mail.attachments.some(({ inline }) => !inline) ||
    mail.links.some(({ href }) => !isWithin(hostOf(href), company.domains))
  if (!hangs || text.length > SHORT) return null
  const said = `${mail.subject}\n${text}`
  const files = mail.attachments.map(({ filename }) => (filename ?? '').replace(/_/g, ' ')).join('\n')
  const named = `${said}\n${files}`
  const paper = find(wordsOf(risk).papers, fold(named))[0]
  if (paper === undefined || ourGoods(said, catalogue) !== null || namesAmount(fold(said), risk)) return null
  return named.slice(paper.from, paper.to)
}

/** An amount of something; times, dates and money are none. */
function namesAmount(folded: string, rules: RiskRules): boolean {
  const { units, noGoods } = wordsOf(rules)
  return [...folded.matchAll(NUMBERED)].some((number) => {
    const from = number.index + number[0].length
    const word = folded.slice(from, from + WORD)
    if (opening(units, word)) return true
    return number[1] !== '' && /^\p{L}{3}/u.test(word) && !opening(noGoods, word)
  })
}

const wordsOf = builtOnce(({ papers, amounts }: RiskRules) => ({
  papers: marked(allWords(papers.words)),
  units: marked(allWords(amounts.units)),
  noGoods: marked(allWords(amounts.no_goods)),
}))
