import sanitizeHtml, { type Attributes, type IOptions, type Tag } from 'sanitize-html'

/** Deeper nesting says nothing to a reader and costs the browser dearly. */
const DEEPEST = 120

const COLOUR = /^(?:#[0-9a-f]{3,8}|[a-z]{3,20}|rgba?\([\d.,%\s]{3,40}\))$/i
const LENGTH = /^(?:\d{1,4}(?:\.\d{1,3})?(?:px|pt|em|rem|%)?\s*){1,4}$/i
const WORD = /^[a-z-]{1,20}$/i
const FONT = /^[\w\s,'"-]{1,120}$/
const BORDER =
  /^(?:\d{1,2}(?:px|pt)?(?:\s|$))?(?:(?:none|solid|dashed|dotted|double)(?:\s|$))?(?:#[0-9a-f]{3,8}|[a-z]{3,20})?$/i

/** What a mail needs to be read, and no property that loads, moves over other things, or hides the frame. */
const STYLES: Readonly<Record<string, RegExp[]>> = {
  color: [COLOUR],
  'background-color': [COLOUR],
  'font-family': [FONT],
  'font-size': [LENGTH, WORD],
  'font-style': [WORD],
  'font-weight': [WORD, /^\d{3}$/],
  'text-align': [WORD],
  'text-decoration': [WORD],
  'vertical-align': [WORD],
  'white-space': [WORD],
  direction: [WORD],
  'line-height': [LENGTH, /^normal$/],
  width: [LENGTH],
  'max-width': [LENGTH],
  padding: [LENGTH],
  'padding-left': [LENGTH],
  'padding-right': [LENGTH],
  margin: [LENGTH],
  'margin-left': [LENGTH],
  border: [BORDER],
  'border-bottom': [BORDER],
  'border-top': [BORDER],
  'border-left': [BORDER],
  'border-collapse': [WORD],
}

const CELL = ['colspan', 'rowspan', 'width', 'align', 'valign', 'bgcolor']

const OPTIONS: IOptions = {
  allowedTags: (
    'p div span br hr wbr h1 h2 h3 h4 h5 h6 blockquote pre code a b strong i em u s strike del ins small big sub sup ' +
    'font center ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td img'
  ).split(' '),
  allowedAttributes: {
    '*': ['dir', 'lang', 'style', 'align'],
    a: ['href', 'title', 'rel', 'target'],
    img: ['src', 'alt', 'width', 'height'],
    font: ['color', 'size', 'face'],
    table: ['width', 'border', 'cellpadding', 'cellspacing', 'bgcolor', 'align'],
    td: CELL,
    th: CELL,
    col: ['span', 'width'],
    ol: ['start', 'type'],
  },
  allowedStyles: { '*': STYLES },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['data'] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: [
    'script',
    'style',
    'title',
    'textarea',
    'option',
    'noscript',
    'xmp',
    'svg',
    'math',
    'template',
    'iframe',
    'object',
  ],
  nestingLimit: DEEPEST,
  transformTags: { a: neutralLink, img: insideImage },
}

/** Cleans the HTML of a stranger: readable, and unable to run, load, send or overlay anything. */
export function safeHtml(html: string): string {
  return sanitizeHtml(html, OPTIONS)
}

/** How many pictures of other servers the HTML asks for, tracking dots among them. */
export function picturesElsewhere(html: string): number {
  let found = 0
  const count = (tagName: string, attribs: Attributes): Tag => {
    if (/^\s*(?:https?:)?\/\//i.test(attribs.src ?? '')) found += 1
    return { tagName, attribs }
  }
  sanitizeHtml(html, { allowedTags: ['img'], nestingLimit: DEEPEST, transformTags: { img: count } })
  return found
}

/** The text of a link may lie about where it goes; its title shows it. */
function neutralLink(_name: string, { href }: Attributes): Tag {
  if (href === undefined || !/^(?:https?|mailto|tel):/i.test(href.trim())) return { tagName: 'span', attribs: {} }
  return { tagName: 'a', attribs: { href, title: href, rel: 'noopener noreferrer nofollow', target: '_blank' } }
}

/** Only pictures that came inside the mail: fetching one from elsewhere tells the sender who reads it and when. */
function insideImage(_name: string, { src = '', alt = '', width, height }: Attributes): Tag {
  if (!/^data:image\/(?:png|gif|jpe?g|webp);base64,[\w+/=\s]+$/i.test(src)) {
    return { tagName: 'span', attribs: {}, text: alt === '' ? '' : `[${alt}]` }
  }
  const size = { ...(width && { width }), ...(height && { height }) }
  return { tagName: 'img', attribs: { src, alt, ...size } }
}
