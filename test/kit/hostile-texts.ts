/** A text meant to make a reader slow: a start said once and a piece said over and over. */
export interface HostileText {
  readonly name: string
  readonly start?: string
  readonly piece: string
}

/** An ordinary letter, the measure of the others. */
export const LETTER = `Dear Sir or Madam,

we import kitchen goods into Poland and look for 2,500 pcs of vacuum bottles, 500 ml, CIF Gdansk.
Could you quote for black and white, and tell us your lead time? We need a food contact certificate.

`

export const HOSTILE_TEXTS: readonly HostileText[] = [
  { name: 'an ordinary letter', piece: LETTER },
  { name: 'nested quotes', piece: '>' },
  { name: 'quotes in lines', piece: '>>>>>>>> > > > a\n' },
  { name: 'one long word', piece: 'a' },
  { name: 'one long capital', start: 'We are ', piece: 'A' },
  { name: 'blanks', piece: ' ' },
  { name: 'blanks before a letter', piece: '                                       x' },
  { name: 'line breaks', piece: '\n' },
  { name: 'tabs', piece: '\t' },
  { name: 'digits', piece: '7' },
  { name: 'digits and stops', piece: '1.' },
  { name: 'digits and blanks', piece: '1 ' },
  { name: 'thousands', piece: '1,000 ' },
  { name: 'at signs', piece: '@' },
  { name: 'addresses in a chain', piece: 'a@b.' },
  { name: 'addresses', piece: 'anna@kontor.example, ' },
  { name: 'opening brackets', piece: '(' },
  { name: 'square brackets', piece: '[' },
  { name: 'ticks', piece: '[x] ' },
  { name: 'tags', piece: '<' },
  { name: 'answer marks', piece: 're: ' },
  { name: 'header lines', piece: 'From: x\n' },
  { name: 'header blocks', piece: 'From: x\nSent: y\nTo: z\n\n' },
  { name: 'colons', piece: ':' },
  { name: 'labels', piece: 'Name: ' },
  { name: 'labelled lines', piece: 'Quantity: 500 pcs\n' },
  { name: 'attributions', piece: 'On 1/2/2026 10:20\n' },
  { name: 'CJK and ASCII', piece: '价a' },
  { name: 'CJK', piece: '价格多少' },
  { name: 'Chinese numbers', piece: '三百' },
  { name: 'Arabic prefixes', piece: 'وال' },
  { name: 'combining marks', start: 'e', piece: '\u0301' },
  { name: 'letters with marks', piece: 'e\u0301\u0323' },
  { name: 'zero-width characters', piece: 'a\u200b' },
  { name: 'half surrogates', piece: '\ud83d' },
  { name: 'emoji', piece: '😀' },
  { name: 'short lines', piece: 'ok\n' },
  { name: 'bullets', piece: '- a\n' },
  { name: 'numbered items', piece: '1. a\n' },
  { name: 'bullet marks', piece: '- ' },
  { name: 'question marks', piece: '?' },
  { name: 'questions', piece: 'Price? ' },
  { name: 'full stops', piece: '.' },
  { name: 'words with stops', piece: 'a. ' },
  { name: 'phone numbers', piece: '+49 170 555 0101 ' },
  { name: 'phone numbers in lines', piece: 'Tel +49 170 555 0101\n' },
  { name: 'digits like phones', piece: '0170-555-' },
  { name: 'money', piece: 'USD 1.20 ' },
  { name: 'money in lines', piece: '$1.20 per pc\n' },
  { name: 'quantities', piece: '500 pcs ' },
  { name: 'quantities in lines', piece: '500 pcs of bottles\n' },
  { name: 'containers', piece: '2x40HQ ' },
  { name: 'products', piece: 'vacuum bottle ' },
  { name: 'products in lines', piece: 'vacuum bottle 500 ml\n' },
  { name: 'model numbers', piece: 'HV-B500 ' },
  { name: 'terms', piece: 'CIF Hamburg ' },
  { name: 'places', piece: 'port of ' },
  { name: 'standards', piece: 'EN 1 ' },
  { name: 'dates', piece: '1 March 2027 ' },
  { name: 'deadlines', piece: 'before 1 March ' },
  { name: 'wanting', piece: 'we are looking for ' },
  { name: 'introductions', piece: 'We are A ' },
  { name: 'thanks', piece: 'thank you for ' },
  { name: 'sign-offs', piece: 'Best regards\nAnna\n' },
  { name: 'rulers', piece: '-----\n' },
  { name: 'one ruler', piece: '-' },
  { name: 'quotation marks', piece: '"a' },
  { name: 'links', piece: 'www.a.b.c.' },
  { name: 'link schemes', piece: 'https://' },
  { name: 'table rows', piece: 'bottle | 500 | pcs |\n' },
  { name: 'bars', piece: ' | ' },
  { name: 'semicolons', piece: 'a; ' },
  { name: 'apostrophes', piece: "d'" },
  { name: 'steps', piece: '500 / 1000 / ' },
  { name: 'ranges', piece: '100-' },
  { name: 'company forms', piece: 'A Ltd ' },
  { name: 'payment', piece: '30% T/T, ' },
  { name: 'wishes', piece: 'please price sample MOQ ' },
  { name: 'Arabic wishes', piece: 'والسعر ' },
  { name: 'Chinese wishes', piece: '请问价格交期样品' },
  { name: 'capitalised words', piece: 'Abc Def ' },
  { name: 'phone numbers with bars', piece: '+1 416 555 2368 / ' },
  { name: 'halves of phone numbers', piece: '0 0' },
  { name: 'closing words', piece: 'regards\n' },
  { name: 'words of quoting', piece: 'wrote\n' },
]

/** Markup meant to make a reader of HTML slow. */
export const HOSTILE_MARKUP: readonly HostileText[] = [
  { name: 'an ordinary letter, HTML', piece: `<p>${LETTER.replaceAll('\n', '<br>\n')}</p>` },
  { name: 'nested divisions', piece: '<div>' },
  { name: 'nested quotations', piece: '<blockquote>a' },
  { name: 'nested tables', piece: '<table><tr><td>' },
  { name: 'nested lists', piece: '<ul><li>a' },
  { name: 'unclosed paragraphs', piece: '<p>a' },
  { name: 'bold in bold', piece: '<b>a' },
  { name: 'closing tags', piece: '</div>' },
  { name: 'tag openers', piece: '<' },
  { name: 'unclosed tags', piece: '<a ' },
  { name: 'attributes', start: '<div ', piece: 'a=1 ' },
  { name: 'unclosed comments', piece: '<!--' },
  { name: 'entities', piece: '&amp;' },
  { name: 'half entities', piece: '&am' },
  { name: 'links in HTML', piece: '<a href="http://a.example/">a</a>' },
  { name: 'rows', start: '<table>', piece: '<tr><td>a<td>b' },
  { name: 'rows without end', piece: '<td><p>' },
  { name: 'styles', piece: '<style>a' },
  { name: 'scripts', piece: '<script>' },
  { name: 'unclosed links', piece: '<a href="' },
  { name: 'Chinese in spans', piece: '<span>询价</span>' },
]

/** Rows and cells meant to make a reader of attached tables slow; the line breaks between rows are `\n`. */
export const HOSTILE_TABLES: readonly HostileText[] = [
  {
    name: 'an ordinary list',
    start: 'Item,Description,Quantity,Unit,Price\n',
    piece: '1,vacuum bottle 500 ml,500,pcs,\n',
  },
  { name: 'one row without end', piece: 'bottle,500,' },
  { name: 'empty cells', piece: ',' },
  { name: 'one cell without end', start: '"', piece: 'bottle 500 pcs, ' },
  { name: 'opening quotation marks', piece: '"a,' },
  { name: 'doubled quotation marks', piece: '""' },
  { name: 'rows of one cell', piece: '500\n' },
  { name: 'heads again and again', piece: 'Item,Quantity,Price\n' },
  { name: 'numbers everywhere', piece: '500,1000,2000,5000\n' },
  { name: 'long cells', piece: `${'vacuum bottle 500 pcs '.repeat(18)},` },
  { name: 'other separators', piece: '1;2\t3|4,' },
]

/** A hostile text of so many characters. */
export function hostile({ start = '', piece }: HostileText, length: number): string {
  return (start + piece.repeat(Math.ceil(length / piece.length))).slice(0, length)
}
