/** What makes a line break where it does. */
const SHAPING = [
  'direction',
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'letterSpacing',
  'lineHeight',
  'paddingBlockStart',
  'paddingInlineEnd',
  'paddingInlineStart',
  'tabSize',
  'textAlign',
  'width',
  'boxSizing',
] as const

/**
 * Where in a field a letter stands: the end of its line's height and its side, in CSS pixels from the field's outer edge.
 * No browser tells; so the text before it is laid out beside the page in the same shape.
 */
export function placeOfLetter(
  field: HTMLTextAreaElement,
  at: number,
): { readonly below: number; readonly left: number } {
  const twin = document.createElement('div')
  const shape = getComputedStyle(field)
  for (const one of SHAPING) twin.style[one] = shape[one]
  Object.assign(twin.style, {
    position: 'absolute',
    visibility: 'hidden',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word',
  })
  twin.textContent = field.value.slice(0, at)
  const letter = document.createElement('span')
  letter.textContent = field.value.charAt(at) || ' '
  twin.append(letter)
  document.body.append(twin)
  const place = { below: letter.offsetTop + letter.offsetHeight - field.scrollTop, left: letter.offsetLeft }
  twin.remove()
  return place
}
