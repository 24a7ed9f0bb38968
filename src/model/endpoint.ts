import { z } from 'zod'
import type { ChatMessage } from '../core/draft/polish/ask-for.ts'

/** A language model behind an OpenAI-compatible endpoint. */
export interface Model {
  /** Without a slash at the end, such as `http://127.0.0.1:11434/v1`. */
  readonly url: string
  readonly name: string
  readonly key: string | undefined
  readonly timeoutMs: number
}

export type Answer =
  | { readonly ok: true; readonly text: string }
  /** In words, without the key and without anything that was sent. */
  | { readonly ok: false; readonly why: string }

/** A reworded letter is a few kilobytes; what is longer is no answer. */
const MOST_BYTES = 256 * 1024

const answerSchema = z.object({
  choices: z.tuple([z.object({ message: z.object({ content: z.string() }) })], z.unknown()),
})

/**
 * Asks a language model one thing. The endpoint gets these messages and the name of the model, no tools; redirects are not followed,
 * so nothing goes to a host that nobody set.
 *
 * @param signal ends the asking early
 */
export async function askModel(model: Model, messages: readonly ChatMessage[], signal: AbortSignal): Promise<Answer> {
  try {
    const response = await send(model, messages, AbortSignal.any([signal, AbortSignal.timeout(model.timeoutMs)]))
    if (!response.ok) {
      await response.body?.cancel()
      return { ok: false, why: `the endpoint answered with status ${response.status}` }
    }
    return read(await textOf(response))
  } catch (error) {
    return { ok: false, why: trouble(error) }
  }
}

function send({ url, name, key }: Model, messages: readonly ChatMessage[], signal: AbortSignal): Promise<Response> {
  return fetch(`${url}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key !== undefined && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ model: name, messages, temperature: 0, stream: false }),
    redirect: 'error',
    signal,
  })
}

/** Null as soon as it is longer than any answer; the rest is not fetched. */
async function textOf({ body }: Response): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength
    if (bytes > MOST_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function read(text: string | null): Answer {
  if (text === null) return { ok: false, why: `the endpoint answered with more than ${MOST_BYTES / 1024} KB` }
  const answer = answerSchema.safeParse(jsonIn(text))
  if (!answer.success) return { ok: false, why: 'the endpoint answered with something that is no chat completion' }
  return { ok: true, text: answer.data.choices[0].message.content }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** `fetch failed` says nothing; what it failed of is its cause. */
function trouble(error: unknown): string {
  if (!(error instanceof Error)) return 'the endpoint could not be asked'
  if (error.name === 'TimeoutError') return 'the endpoint did not answer in time'
  const { cause } = error
  return `the endpoint could not be asked: ${cause instanceof Error && cause.message !== '' ? cause.message : error.message}`
}
