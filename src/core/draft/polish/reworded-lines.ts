import { z } from 'zod'

/** No line of a letter is longer; the comparison of facts need not read more. */
const LONGEST = 2000

const answerSchema = z.object({ lines: z.array(z.string().trim().min(1).max(LONGEST)) })

/** The lines in a model's answer; null when it is not as many lines as were asked for, in the form they were asked for. */
export function rewordedLines(answer: string, count: number): string[] | null {
  const read = answerSchema.safeParse(jsonIn(answer))
  return read.success && read.data.lines.length === count ? read.data.lines : null
}

/** Many models put a fence around what they were asked for. */
function jsonIn(answer: string): unknown {
  try {
    return JSON.parse(answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1))
  } catch {
    return null
  }
}
