import { classify } from '../src/core/classify/classify.ts'
import { NO_HISTORY } from '../src/core/history.ts'
import type { Kind } from '../src/core/inquiry.ts'
import type { Rules } from '../src/core/rules.ts'
import { isUnsure } from '../src/core/standing.ts'
import { aMail } from './kit/mail.ts'
import { shippedRules } from './kit/rules.ts'

/**
 * Says what the learned voice is worth: `npm run bench:kinds`.
 * Every example is read as a mail of a stranger by rules that never saw it (leave one out), with and without the voice.
 */
const rules = await shippedRules()
const { examples, loudest } = rules.examples
const silent: Rules = { ...rules, examples: { ...rules.examples, loudest: { ...loudest, value: 0 } } }
const header = ['kind', 'examples', 'right by cues alone', 'right with the voice', 'unsure', 'sure and wrong']
const rows = Object.entries(examples).map(([kind, texts]) => [kind, ...count(kind, texts)] as const)
const total = rows.reduce((sums, [, ...row]) => sums.map((sum, at) => sum + (row[at] ?? 0)), [0, 0, 0, 0, 0])
for (const row of [header, ...rows, ['all', ...total]])
  console.log(row.map((cell, at) => String(cell)[at === 0 ? 'padEnd' : 'padStart'](at === 0 ? 14 : 22)).join(''))

function count(kind: string, texts: Readonly<Record<string, readonly string[]>>): number[] {
  const read = Object.entries(texts).flatMap(([language, list]) =>
    list.map((text) => {
      const without = { ...texts, [language]: list.filter((one) => one !== text) }
      const spoken = verdict(text, {
        ...rules,
        examples: { ...rules.examples, examples: { ...examples, [kind]: without } },
      })
      return {
        cues: verdict(text, silent).kind === kind,
        right: spoken.kind === kind,
        unsure: isUnsure(spoken, rules.kinds),
      }
    }),
  )
  const having = (test: (one: (typeof read)[number]) => boolean) => read.filter(test).length
  return [
    read.length,
    having(({ cues }) => cues),
    having(({ right }) => right),
    having(({ unsure }) => unsure),
    having(({ right, unsure }) => !right && !unsure),
  ]
}

function verdict(text: string, rulesNow: Rules): { kind: Kind; confidence: number } {
  return classify(aMail({ subject: '', text }), rulesNow, NO_HISTORY)
}
