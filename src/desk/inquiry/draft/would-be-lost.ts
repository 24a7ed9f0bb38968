import type { Keeping } from './keeper.ts'

/** Where words stand when the page is about to close. */
interface Closing {
  readonly keeping: Keeping
  /** They are few enough for the browser to carry them beyond the end of the page. */
  readonly carried: boolean
  /** The server could be reached a moment ago. */
  readonly reached: boolean
}

/** Whether words die with the page. What was just typed is saved while it closes, so nobody is asked for nothing. */
export function wouldBeLost({ keeping, carried, reached }: Closing): boolean {
  if (keeping === 'saved') return false
  return (keeping !== 'unsaved' && keeping !== 'saving') || !carried || !reached
}
