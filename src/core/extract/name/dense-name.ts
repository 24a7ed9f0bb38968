import { fold } from '../../words/fold.ts'
import { find, has } from '../../words/lexicon.ts'
import type { Remark } from '../letter/said.ts'
import type { IdentityWords } from '../rules/identity-rules.ts'

/** How far before its verb a name stands. */
const READ_BACK = 40

/** The firm that a sentence in Chinese, Japanese or Korean introduces, by itself or with the person who belongs to it. */
export function denseName(remark: Remark, person: string | null, words: IdentityWords): string | undefined {
  return afterIntroduction(remark, words) ?? beforeVerb(remark, person, words)
}

/** `我司（苏州恒织机械）`, `我是温州锐达泵业的赵敏`. */
function afterIntroduction({ raw, folded }: Remark, words: IdentityWords): string | undefined {
  for (const { to } of find(words.introductions, folded)) {
    const named = /^[（(「『]([\p{Lo}\p{L}\p{N}&]{2,20})[）)」』]/u.exec(raw.slice(to, to + 30))?.[1]
    if (named) return named
    const run = /^\p{Script=Han}{3,24}(?=[，。,.！!、（(\s]|$)/u.exec(raw.slice(to, to + 28))?.[0] ?? ''
    const firm = run.slice(0, find(words.belongings, run)[0]?.from ?? run.length)
    if (firm.length >= 3 && has(words.organisations, fold(firm)) && !has(words.kinds, fold(firm.slice(0, 2))))
      return firm
  }
  return undefined
}

/** `バキュームワールドの佐藤と申します`, `바퀴세상의 김도윤입니다`, `바퀴세상 김도윤입니다`, `쇼핑몰 바퀴세상입니다`. */
function beforeVerb({ raw, folded }: Remark, person: string | null, words: IdentityWords): string | undefined {
  for (const { from } of find(words.nameEnds, folded)) {
    const tail = raw.slice(Math.max(0, from - READ_BACK), from).trimEnd()
    const belonging = find(words.belongings, fold(tail)).at(-1)
    const holder = belonging ? tail.slice(belonging.to).trim() : ''
    if (belonging && /^\p{Lo}{1,4}(?: ?\p{Lo}{1,3})?$/u.test(holder)) return lastWord(tail.slice(0, belonging.from))
    const parts = tail.split(' ')
    const [kind = '', firm = '', last = ''] = parts.slice(-3)
    if (last !== '' && last === person?.replace(/ /g, '')) return isName(firm, words) ? firm : undefined
    if (/^[\uac00-\ud7a3]{3,}/.test(last) && isName(last, words) && has(words.kinds, fold(firm || kind))) return last
  }
  return undefined
}

function lastWord(text: string): string | undefined {
  return /[^\s、。「」は,，]{2,20}$/u.exec(text)?.[0]
}

function isName(word: string, words: IdentityWords): boolean {
  return /^[\p{Lo}\p{Lu}]{3,}/u.test(word) && !has(words.kinds, fold(word)) && !has(words.roles, fold(word))
}
