const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as HTML that shows exactly that text; runs of quoted lines are folded away. Nothing in it becomes a link. */
export function plainTextHtml(text: string): string {
  return runsOf(text.split(/\r\n|\r|\n/))
    .map(({ quoted, lines }) => {
      const words = `<pre dir="auto">${escapeHtml(lines.join('\n'))}</pre>`
      return quoted ? `<details><summary>··· ${lines.length}</summary>${words}</details>` : words
    })
    .join('\n')
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)
}

interface Run {
  readonly quoted: boolean
  readonly lines: string[]
}

function runsOf(lines: readonly string[]): Run[] {
  const runs: Run[] = []
  for (const line of lines) {
    const quoted = line.startsWith('>')
    const last = runs.at(-1)
    if (last?.quoted === quoted) last.lines.push(line)
    else runs.push({ quoted, lines: [line] })
  }
  return runs
}
