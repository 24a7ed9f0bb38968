import type { Mail } from '../../core/mail.ts'
import { foldQuotes } from './fold-quotes.ts'
import { plainTextHtml } from './plain-text-html.ts'
import { safeHtml } from './safe-html.ts'

/** Longer HTML than this blocks for seconds while it is cleaned; the text says the same. */
const LONGEST_HTML = 1_000_000

const STYLE = `
  body { margin: 12px; font: 14px/1.5 system-ui, sans-serif; color: #1f2328; background: #fff; overflow-wrap: anywhere; }
  pre { white-space: pre-wrap; font: inherit; margin: 0; }
  img, table { max-width: 100%; }
  blockquote { margin: 0 0 0 8px; padding-left: 10px; border-left: 3px solid #d0d7de; color: #57606a; }
  summary { cursor: pointer; color: #57606a; }`

/** A complete HTML document that shows a mail and can do nothing else. */
export function mailDocument(mail: Mail): string {
  return `<!doctype html>
<html>
<head><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>Mail</title><style>${STYLE}</style></head>
<body dir="auto">${bodyOf(mail)}</body>
</html>`
}

function bodyOf(mail: Mail): string {
  const cleaned = mail.html !== null && mail.html.length <= LONGEST_HTML ? safeHtml(mail.html) : ''
  return cleaned.trim() === '' ? plainTextHtml(mail.text) : foldQuotes(cleaned)
}
