import { convert, type DomNode, type FormatCallback, type HtmlToTextOptions } from 'html-to-text'
import type { Link } from '../../core/mail.ts'
import { isTooDeep, withoutTags } from './html-tags.ts'

export interface HtmlText {
  readonly text: string
  readonly links: readonly Link[]
  /** The markup was past reading; the text is what is left without its tags. */
  readonly flattened: boolean
}

/** Stands where the converter gave up on depth; no mail has this character. */
const LEFT_OUT = '\uFDD0'

const MOST_LINKS = 500
/** Longer ones are tracking addresses; the text is easier to read without them, `links` still has them. */
const LONGEST_SHOWN_LINK = 120
/** What Outlook puts above a quoted mail in its own plain text. */
const DIVIDER = '_'.repeat(32)

/**
 * Turns the HTML part of a mail into text whose lines mean what they meant on screen: one row of a table one line, its
 * cells parted by tabs; quoted mails behind `> `; the line Outlook draws above a quoted mail as underscores; hidden
 * elements left out.
 */
export function htmlToText(html: string): HtmlText {
  const links: Link[] = []
  const text = isTooDeep(html) ? LEFT_OUT : convert(html, layout(links))
  if (text.includes(LEFT_OUT)) return { text: withoutTags(html), links, flattened: true }
  return { text: tidy(text), links, flattened: false }
}

const BLOCK = { leadingLineBreaks: 1, trailingLineBreaks: 1 }

/** What becomes of each element; the addresses of links go into `links`. */
function layout(links: Link[]): HtmlToTextOptions {
  return {
    wordwrap: false,
    limits: { maxDepth: 800, ellipsis: LEFT_OUT },
    formatters: { anchor: anchorInto(links), blockquote, divided, divider, table },
    selectors: [
      ...['head', 'title', 'img', '[hidden]', '*[style*="display:none"]', '*[style*="display: none"]'].map(
        (selector) => ({ selector, format: 'skip' }),
      ),
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
        selector,
        format: 'heading',
        options: { ...BLOCK, leadingLineBreaks: 2, uppercase: false },
      })),
      ...['ul', 'ol'].map((selector) => ({ selector, options: BLOCK })),
      // Word sets the space between these paragraphs to nothing: each is a line.
      ...['p.MsoNormal', 'p.MsoListParagraph', 'tr', 'dt', 'dd', 'address'].map((selector) => ({
        selector,
        format: 'block',
        options: BLOCK,
      })),
      { selector: 'a', format: 'anchor' },
      { selector: 'blockquote', format: 'blockquote' },
      { selector: 'hr', format: 'divider' },
      { selector: 'div[style*="border-top:solid #"]', format: 'divided' },
      { selector: 'table', format: 'table' },
    ],
  }
}

function anchorInto(links: Link[]): FormatCallback {
  return (elem, walk, builder) => {
    walk(elem.children, builder)
    const href = attribute(elem, 'href').trim()
    const text = textOf(elem).replace(/\s+/g, ' ').trim()
    if (!/^(https?|mailto|tel):/i.test(href)) return
    if (links.length < MOST_LINKS) links.push({ text: text.slice(0, 300), href: href.slice(0, 2000) })
    const says = href.replace(/^(mailto|tel):/i, '').replace(/\/$/, '')
    const isNews = !text.includes(says.replace(/^https?:\/\//i, ''))
    if (text !== '' && isNews && href.length <= LONGEST_SHOWN_LINK)
      builder.addInline(` <${says}>`, { noWordTransform: true })
  }
}

/** Gmail indents a writer's own words with a blockquote too; it draws no border on that one. */
const blockquote: FormatCallback = (elem, walk, builder) => {
  const indentsOnly =
    /border:\s*none/i.test(attribute(elem, 'style')) &&
    !/cite|quote/i.test(attribute(elem, 'class') + attribute(elem, 'type'))
  builder.openBlock({ leadingLineBreaks: 2 })
  walk(elem.children, builder)
  builder.closeBlock({ trailingLineBreaks: 2, blockTransform: indentsOnly ? (text) => text : quote })
}

const divided: FormatCallback = (elem, walk, builder) => {
  divider(elem, walk, builder, {})
  builder.openBlock({ leadingLineBreaks: 1 })
  walk(elem.children, builder)
  builder.closeBlock({ trailingLineBreaks: 1 })
}

const divider: FormatCallback = (_elem, _walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 })
  builder.addInline(DIVIDER)
  builder.closeBlock({ trailingLineBreaks: 1 })
}

const table: FormatCallback = (elem, walk, builder) => {
  builder.openTable()
  for (const row of rowsOf(elem)) {
    builder.openTableRow()
    for (const cell of row.children.filter(({ name }) => name === 'td' || name === 'th')) {
      builder.openTableCell()
      walk(cell.children, builder)
      builder.closeTableCell()
    }
    builder.closeTableRow()
  }
  builder.closeTable({
    tableToString: (rows) =>
      rows
        .map((cells) => rowText(cells.map(({ text }) => text.trim())))
        .filter(Boolean)
        .join('\n'),
    leadingLineBreaks: 1,
    trailingLineBreaks: 1,
  })
}

function rowsOf(elem: DomNode): DomNode[] {
  return elem.children.flatMap((child) => {
    if (child.name === 'tr') return [child]
    return ['thead', 'tbody', 'tfoot', 'center', 'form'].includes(child.name ?? '') ? rowsOf(child) : []
  })
}

/**
 * Cells of one line each are data, and empty ones among three or more keep their place for an answer;
 * a cell of many lines means that the table only arranges the page.
 */
function rowText(cells: readonly string[]): string {
  const filled = cells.filter((cell) => cell !== '')
  if (filled.some((cell) => cell.includes('\n'))) return filled.join('\n')
  return filled.length > 2 ? cells.join('\t') : filled.join('\t')
}

function quote(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`))
    .join('\n')
}

function tidy(text: string): string {
  return text
    .replaceAll('\u00A0', ' ')
    .replace(/[\u200B\u200C\uFEFF]/g, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function attribute(elem: DomNode, name: string): string {
  return String(Object(elem.attribs)[name] ?? '')
}

function textOf(node: DomNode): string {
  return node.data ?? node.children?.map(textOf).join('') ?? ''
}
