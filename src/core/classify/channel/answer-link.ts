import type { Mail } from '../../mail.ts'
import { fold } from '../../words/fold.ts'
import { has, marked } from '../../words/lexicon.ts'
import { allWords, builtOnce } from '../../words/word-lists.ts'
import type { PlatformRules } from '../rules/platform-rules.ts'
import { hostOf, isWithin } from '../sender/domains.ts'

const LINK = /https?:\/\/[^\s<>"')\]]{4,500}/g

/** The link below a platform's notification by which its message centre opens; else its first link; null when it has none. */
export function answerLink(mail: Mail, domains: readonly string[], rules: PlatformRules): string | null {
  const written = [...mail.text.slice(0, 50_000).matchAll(LINK)].map(([href]) => ({ text: '', href }))
  const own = [...mail.links, ...written].filter(({ href }) => isWithin(hostIn(href), domains))
  const answering = answeringWords(rules)
  return (own.find(({ text, href }) => has(answering, fold(`${text} ${href}`))) ?? own[0])?.href ?? null
}

function hostIn(href: string): string {
  return hostOf(/^https?:\/\/([^/?#:]+)/i.exec(href)?.[1] ?? '')
}

const answeringWords = builtOnce((rules: PlatformRules) => marked(allWords(rules.answering.words)))
