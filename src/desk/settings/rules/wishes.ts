import type { RuleSettings } from '../../../api/rules/rule-shapes.ts'

export type Setting = RuleSettings['settings'][number]
export type Wish = Pick<Setting, 'file' | 'path' | 'value'>

/** What was typed into the fields, by the key of the setting. */
export type Typed = Readonly<Record<string, string>>

export function keyOf({ file, path }: Pick<Setting, 'file' | 'path'>): string {
  return [file, ...path].join('.')
}

/** The numbers that differ from those in force. What is no whole number is no wish yet. */
export function wishesOf(settings: readonly Setting[], typed: Typed): Wish[] {
  return settings.flatMap(({ file, path, value }) => {
    const wanted = wholeNumber(typed[keyOf({ file, path })])
    return wanted === null || wanted === value ? [] : [{ file, path, value: wanted }]
  })
}

/** Whether a field holds something that is no whole number. */
export function isUnfinished(text: string | undefined): boolean {
  return text !== undefined && wholeNumber(text) === null
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^-?\d{1,4}$/.test(text.trim()) ? Number(text) : null
}
