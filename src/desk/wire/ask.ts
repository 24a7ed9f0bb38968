import type { Problem } from '../../api/shapes.ts'
import { noteServerDate } from './clock.ts'
import { noteConnection } from './connection.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** The server said no, in its own words; or it could not be reached (`status` 0, code `unreachable`). */
export class Refusal extends Error {
  readonly status: number
  readonly problem: Problem

  constructor(status: number, problem: Problem) {
    super(problem.message)
    this.name = 'Refusal'
    this.status = status
    this.problem = problem
  }
}

/** A browser carries at most 64 KiB of bodies beyond the end of their page (Fetch, HTTP-network-or-cache fetch). */
const MOST_TO_OUTLIVE = 60_000

/**
 * Asks the server. `path` begins below `/api`, such as `/inquiries/7`.
 *
 * @param outlive the request arrives also when the page is closed meanwhile, if its body is not too long for that
 * @returns the answer's JSON, undefined for an empty answer
 * @throws {Refusal}
 */
export async function ask<T>(method: Method, path: string, body?: unknown, outlive = false): Promise<T> {
  const response = await reach(`/api${path}`, requestOf(method, body, outlive))
  noteServerDate(response.headers.get('date'))
  if (!response.ok) throw new Refusal(response.status, await problemOf(response))
  const text = await response.text()
  const answer: T = text === '' ? undefined : JSON.parse(text)
  return answer
}

/** Whether a request with this body may arrive after its page is closed. */
export function outlivesPage(body: unknown): boolean {
  return bytesOf(body).length <= MOST_TO_OUTLIVE
}

function requestOf(method: Method, body: unknown, outlive: boolean): RequestInit {
  if (body === undefined) return { method, keepalive: outlive }
  const keepalive = outlive && outlivesPage(body)
  return { method, headers: { 'content-type': 'application/json' }, body: bytesOf(body), keepalive }
}

function bytesOf(body: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(body))
}

async function reach(url: string, request: RequestInit): Promise<Response> {
  try {
    const response = await fetch(url, request)
    noteConnection('calls', response.status < 502 || response.status > 504)
    return response
  } catch {
    noteConnection('calls', false)
    throw new Refusal(0, { code: 'unreachable', message: 'The server cannot be reached.' })
  }
}

/** A proxy in between may answer with a page of its own. */
async function problemOf(response: Response): Promise<Problem> {
  const answer: unknown = await response.json().catch(() => null)
  return isProblem(answer) ? answer : { code: `http_${response.status}`, message: response.statusText }
}

function isProblem(answer: unknown): answer is Problem {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'message' in answer
}
