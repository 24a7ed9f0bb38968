/** Puts words into a field in the place of others, as if they were typed: the browser's own undo takes them out again. */
export function putIn(field: HTMLTextAreaElement, from: number, to: number, words: string): void {
  field.focus()
  field.setSelectionRange(from, to)
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else writes into a field and keeps what can be undone
  if (document.execCommand('insertText', false, words)) return
  field.setRangeText(words, from, to, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
