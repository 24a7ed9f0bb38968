import { type ESTree, parseSync, Visitor } from 'vite'

interface Source {
  readonly file: string
  readonly code: string
}

/** What the source of the screens says: the keys asked of `t`, as patterns, and words that stand in it directly. */
export interface Screens {
  readonly used: readonly { file: string; pattern: RegExp }[]
  readonly loose: readonly string[]
}

/** Attributes whose text a person reads or hears. */
const SPOKEN = new Set(['title', 'alt', 'label', 'placeholder', 'description', 'aria-label', 'aria-description'])
const WORD = /\p{L}{2}/u

/** Reads every source for keys and for words that bypass the locales. */
export function readScreens(sources: readonly Source[]): Screens {
  const used: { file: string; pattern: RegExp }[] = []
  const loose: string[] = []
  for (const { file, code } of sources) {
    const { program } = parseSync(file, code)
    new Visitor({
      CallExpression(call) {
        const [key] = call.arguments
        if (isTranslate(call) && key !== undefined) used.push(...patternsOf(key).map((pattern) => ({ file, pattern })))
      },
      JSXText({ value }) {
        if (WORD.test(value)) loose.push(`${file}: ${value.trim()}`)
      },
      JSXAttribute({ name, value }) {
        const spoken = name.type === 'JSXIdentifier' && SPOKEN.has(name.name)
        if (spoken && value?.type === 'Literal' && typeof value.value === 'string' && WORD.test(value.value))
          loose.push(`${file}: ${value.value}`)
      },
    }).visit(program)
  }
  return { used, loose }
}

function isTranslate({ callee }: ESTree.CallExpression): boolean {
  return callee.type === 'Identifier' && callee.name === 't'
}

function patternsOf(key: ESTree.Node): RegExp[] {
  if (key.type === 'Literal') return [exactly([String(key.value)])]
  if (key.type === 'TemplateLiteral') return [exactly(key.quasis.map(({ value }) => value.raw))]
  if (key.type === 'ConditionalExpression') return [...patternsOf(key.consequent), ...patternsOf(key.alternate)]
  throw new Error(`a key of kind ${key.type} cannot be read`)
}

function exactly(parts: readonly string[]): RegExp {
  return new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('.+')}$`)
}
