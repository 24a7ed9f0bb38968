import type { LiveWords } from '../../api/live/live-shapes.ts'

/** What the stream says, and how it fares; `again`: there was one before. */
export type Told =
  | { readonly name: 'happened'; readonly words: LiveWords['happened'] }
  | { readonly name: 'present'; readonly words: LiveWords['present'] }
  | { readonly name: 'open'; readonly again: boolean }
  | { readonly name: 'lost' }
  | { readonly name: 'ended' }

const NAME = 'askback-live'

/** Milliseconds until a stream that breaks is called lost: a short break is nothing to speak of. */
const PATIENCE = 3000

/** Milliseconds until a stream that the server ended is opened anew. */
const REST = 3000

/**
 * Opens the stream of what happens. A browser allows six connections to a server, so of all windows of the desk only one
 * holds the stream and tells the others; when it closes, the next one takes over. Where the browser has no locks
 * (plain http on another machine) every window holds its own.
 *
 * @returns closes it
 */
export function openStream(hear: (told: Told) => void): () => void {
  const closing = new AbortController()
  const windows = new BroadcastChannel(NAME)
  windows.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data))
  const tell = (told: Told): void => {
    hear(told)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
    windows.postMessage(told)
  }
  const { locks }: { locks?: LockManager } = navigator
  if (locks === undefined) void hold(hear, closing.signal)
  else locks.request(NAME, { signal: closing.signal }, () => hold(tell, closing.signal)).catch(unlessAborted)
  return () => {
    closing.abort()
    windows.close()
  }
}

/** Holds the stream until it is closed; whenever the browser gives it up, another is opened. */
function hold(tell: (told: Told) => void, closing: AbortSignal): Promise<void> {
  let again = false
  let patience: ReturnType<typeof setTimeout> | undefined
  let rest: ReturnType<typeof setTimeout> | undefined
  let stream: EventSource
  const open = (): void => {
    stream = new EventSource('/api/live')
    stream.addEventListener('open', () => {
      clearTimeout(patience)
      patience = undefined
      tell({ name: 'open', again })
      again = true
    })
    stream.addEventListener('error', () => {
      patience ??= setTimeout(() => tell({ name: 'lost' }), PATIENCE)
      if (stream.readyState !== EventSource.CLOSED) return
      tell({ name: 'ended' })
      rest = setTimeout(open, REST)
    })
    stream.addEventListener('happened', ({ data }) => tell({ name: 'happened', words: JSON.parse(data) }))
    stream.addEventListener('present', ({ data }) => tell({ name: 'present', words: JSON.parse(data) }))
  }
  open()
  return new Promise((resolve) => {
    closing.addEventListener('abort', () => {
      clearTimeout(patience)
      clearTimeout(rest)
      stream.close()
      resolve()
    })
  })
}

function unlessAborted(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
}
