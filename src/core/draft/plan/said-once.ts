import type { PlannedLine } from './plan.ts'

/** What answers several points, or repeats the same words of the buyer, is said once. */
export function saidOnce(lines: readonly PlannedLine[]): PlannedLine[] {
  const said = new Map<string, PlannedLine>()
  for (const line of lines) {
    const key = keyOf(line)
    const before = said.get(key)
    said.set(key, before === undefined ? line : forAll(before, line))
  }
  return [...said.values()]
}

/** Of two lines that repeat the same words, one about their price and one about all of them, the second stands; data of one of the goods are told together. */
function forAll(before: PlannedLine, line: PlannedLine): PlannedLine {
  const isWider =
    before.role === 'owed' && before.topic === 'price' && line.role === 'owed' && line.topic === 'question'
  const wider = isWider ? line : withData(before, line)
  return { ...wider, points: [...new Set([...before.points, ...line.points])] }
}

function withData(before: PlannedLine, line: PlannedLine): PlannedLine {
  const [told, more] = [specsOf(before), specsOf(line)]
  if (before.role !== 'answer' || told === null || more === null) return before
  const fresh = more.filter(({ name }) => !told.some((one) => one.name === name))
  return { ...before, values: { ...before.values, specs: [...told, ...fresh] } }
}

function keyOf(line: PlannedLine): string {
  if (specsOf(line) !== null && line.role === 'answer') return JSON.stringify([line.part, line.values['goods']])
  if (line.role === 'answer') return JSON.stringify([line.part, line.values])
  const { topic, values } = line
  return typeof values.quote === 'string' ? `“${values.quote}”` : JSON.stringify(['owed', topic, values])
}

type Spec = { readonly name: string }

/** The data a line tells of one of the goods; null when it tells something else. */
function specsOf(line: PlannedLine): readonly Spec[] | null {
  if (line.role !== 'answer' || line.part !== 'specification' || !Array.isArray(line.values['specs'])) return null
  return line.values['specs'].filter((one): one is Spec => typeof one === 'object' && one !== null && 'name' in one)
}
