import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import chinese from '../locales/rules.zh-CN.json' with { type: 'json' }

/** A sentence with values: fixed words and names of values by turns, and the Chinese for it. */
interface Template {
  readonly parts: readonly string[]
  readonly words: string
}

const BLANK = /\{\{(\w+)\}\}/g

const SENTENCES: ReadonlyMap<string, string> = new Map(Object.entries(chinese.sentences))
const NAMES: ReadonlyMap<string, string> = new Map(Object.entries(chinese.names))
const SENTENCE_TEMPLATES = templatesOf(chinese.sentences)
const EVIDENCE_TEMPLATES = templatesOf(chinese.evidence)

interface Reasons {
  readonly reason: (english: string) => string
  readonly evidence: (english: string) => string
  readonly ruleName: (rule: string) => string
}

/** Says the rules' reasons and names in the language of the desk. */
export function useReasons(): Reasons {
  const { t, i18n } = useTranslation()
  const isChinese = i18n.language === 'zh-CN'
  return {
    reason: (english) => (isChinese ? reasonInChinese(english, t) : english),
    evidence: (english) => (isChinese ? evidenceInChinese(english, t) : english),
    ruleName: (rule) => (isChinese ? NAMES.get(rule) : undefined) ?? rule.replaceAll('_', ' '),
  }
}

/**
 * A reason in Chinese, found by its English sentence: rules, also those of old receipts, say why in English.
 * A sentence that a manager changed has no other words and stays as it was written.
 */
export function reasonInChinese(english: string, t: TFunction): string {
  return sentence(english, t) ?? twoSentences(english, t) ?? english
}

/** Evidence in Chinese where it was counted in our books; the words of a mail stay as they are. */
export function evidenceInChinese(english: string, t: TFunction): string {
  return filledIn(english, EVIDENCE_TEMPLATES, t) ?? english
}

function sentence(english: string, t: TFunction): string | undefined {
  return SENTENCES.get(english) ?? filledIn(english, SENTENCE_TEMPLATES, t)
}

/** Some reasons are two sentences of the rules, one after the other. */
function twoSentences(english: string, t: TFunction): string | undefined {
  for (let end = english.indexOf('. '); end >= 0; end = english.indexOf('. ', end + 1)) {
    const first = sentence(english.slice(0, end + 1), t)
    const second = first === undefined ? undefined : sentence(english.slice(end + 2), t)
    if (first !== undefined && second !== undefined) return first + second
  }
  return undefined
}

/** Values that the desk has a word for, as `group.market`, are said by it. */
function filledIn(english: string, templates: readonly Template[], t: TFunction): string | undefined {
  for (const { parts, words } of templates) {
    const values = valuesIn(english, parts)
    if (values !== null)
      return words.replaceAll(BLANK, (_, name: string) => {
        const value = values.get(name) ?? ''
        return t(`${name}.${value}`, { defaultValue: value })
      })
  }
  return undefined
}

/** What stands between the fixed words of a template, by name; null when the words are others. A `count` is a number. */
function valuesIn(english: string, [head = '', ...rest]: readonly string[]): ReadonlyMap<string, string> | null {
  const values = new Map<string, string>()
  let from = head.length
  for (let place = 0; place < rest.length; place += 2) {
    const [name = '', after = ''] = rest.slice(place, place + 2)
    const isLast = place + 2 === rest.length
    const to = isLast ? english.length - after.length : english.indexOf(after, from)
    const value = english.slice(from, Math.max(from, to))
    if (value === '' || (name === 'count' && !/^\d+$/.test(value))) return null
    values.set(name, value)
    from = to + after.length
  }
  return english.startsWith(head) && english.endsWith(rest.at(-1) ?? '') ? values : null
}

function templatesOf(sentences: Readonly<Record<string, string>>): readonly Template[] {
  return Object.entries(sentences)
    .filter(([english]) => english.includes('{{'))
    .map(([english, words]) => ({ parts: english.split(BLANK), words }))
}
