/** A rewording may be so much longer as a whole. */
const MOST_LONGER = 1.15
/** A line that shrinks below this share of itself has left something out. */
const LEAST_OF_LINE = 0.5
/** A short line may grow by more. */
const MOST_OF_LINE = 1.6
const ROOM = 20

/** What is wrong with the shape of reworded lines, whatever they say; empty when nothing is. */
export function badForm(before: readonly string[], after: readonly string[]): string[] {
  const longer = lengthOf(after) > lengthOf(before) * MOST_LONGER
  const each = before.flatMap((line, at) => badLine(line, after[at] ?? ''))
  return [...new Set([...(longer ? ['it is more than 15 % longer'] : []), ...each])]
}

function badLine(before: string, after: string): string[] {
  const faults: (string | false)[] = [
    /[\p{Cc}\p{Cf}]/u.test(after) && 'a line holds a line break or an invisible sign',
    marksIn(after) > marksIn(before) && 'a line holds markup',
    after.length < before.length * LEAST_OF_LINE && 'a line has lost half of its words',
    after.length > before.length * MOST_OF_LINE + ROOM && 'a line has grown',
    sentencesIn(after) > sentencesIn(before) && 'a line has a sentence more',
    /[:：]$/u.test(before) !== /[:：]$/u.test(after) && 'a line that leads to the next does so no more',
  ]
  return faults.filter((fault) => fault !== false)
}

function sentencesIn(line: string): number {
  return (line.match(/[.!?…؟](?=\s|$)|[。！？]/gu) ?? []).length
}

function marksIn(line: string): number {
  return (line.match(/[*#`|<>{}_[\]\\~^]|^[-•] /gu) ?? []).length
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, { length }) => sum + length, 0)
}
