import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import type { Model } from '../../src/model/endpoint.ts'

const requestBody = z.strictObject({
  model: z.string(),
  messages: z.array(z.strictObject({ role: z.enum(['system', 'user']), content: z.string() })),
  temperature: z.literal(0),
  stream: z.literal(false),
})
const shown = z.strictObject({ language: z.string(), mail: z.string(), lines: z.array(z.string()) })
type Shown = z.infer<typeof shown>

type Play = (response: ServerResponse, shown: Shown) => unknown

/** A language model that does as it is told, or fails in one of the ways they fail. */
const BEHAVIOURS = {
  well: rewording(({ lines }) => lines.map((line) => line.replace(/\bThank you for\b/, 'Many thanks for'))),
  changesNumber: rewording(({ lines }) =>
    lines.map((line) => line.replace(/\d(?=\D*$)/, (digit) => String(9 - Number(digit)))),
  ),
  dropsQuestion: rewording(({ lines }) => lines.map((line) => line.replace(/[?？؟]/, '.'))),
  dropsLine: rewording(({ lines }) => lines.slice(1)),
  addsPromise: rewording(({ lines }) => lines.map((line, at) => (at > 0 ? line : `${line} We will deliver at once.`))),
  obeysTheMail: rewording(({ mail, lines }) => {
    const told = /write this: (.+)/.exec(mail)?.[1] ?? ''
    return lines.map((line, at) => (at > 0 ? line : `${line} ${told}`.trim()))
  }),
  talks: (response) => response.end(completion('Certainly! Here is the improved letter you asked for.')),
  html: (response) => response.setHeader('content-type', 'text/html').end('<h1>Welcome to the proxy</h1>'),
  fails: (response) => response.writeHead(500).end('{"error":"out of memory"}'),
  isSilent: () => undefined,
  neverEnds: (response) => response.write('{"choices":['),
  tenMegabytes: (response) => response.end(completion('x'.repeat(10 * 1024 * 1024))),
} satisfies Record<string, Play>

export type Behaviour = keyof typeof BEHAVIOURS | { readonly redirectsTo: string }

export interface ModelServer {
  readonly model: Model
  /** What it was asked, the data as it stood in the message. */
  readonly asked: { readonly data: Shown; readonly system: string; readonly authorization: string | undefined }[]
  /** Tests change it. */
  behaviour: Behaviour
}

/** Plays an OpenAI-compatible server on this machine until the test ends; what is not a proper request is answered with 400. */
export async function modelServer(behaviour: Behaviour = 'well', change: Partial<Model> = {}): Promise<ModelServer> {
  const asked: ModelServer['asked'] = []
  const server = createServer((request, response) => {
    void answer(request, response, playing).catch(() => response.writeHead(400).end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const model = { url: `http://127.0.0.1:${port}/v1`, name: 'player', key: undefined, timeoutMs: 20_000, ...change }
  const playing: ModelServer = { model, asked, behaviour }
  return playing
}

async function answer(request: IncomingMessage, response: ServerResponse, playing: ModelServer): Promise<void> {
  if (request.method !== 'POST' || request.url !== '/v1/chat/completions') return void response.writeHead(404).end()
  const body = requestBody.parse(JSON.parse(Buffer.concat(await request.toArray()).toString('utf8')))
  const [system, user] = body.messages
  const data = shown.parse(JSON.parse(user?.content ?? ''))
  playing.asked.push({ data, system: system?.content ?? '', authorization: request.headers.authorization })
  const { behaviour } = playing
  if (typeof behaviour === 'string') BEHAVIOURS[behaviour](response, data)
  else response.writeHead(307, { location: behaviour.redirectsTo }).end()
}

function rewording(reword: (shown: Shown) => readonly string[]): Play {
  return (response, data) =>
    response.setHeader('content-type', 'application/json').end(completion(JSON.stringify({ lines: reword(data) })))
}

function completion(content: string): string {
  return JSON.stringify({
    id: '1',
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', content } }],
  })
}
