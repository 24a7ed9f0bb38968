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

/**
 * Asks the server. `path` begins below `/api`, such as `/inquiries/7`.
 *
 * @returns the answer's JSON, undefined for an empty answer
 * @throws {Refusal}
 */
export async function ask<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const response = await reach(method, `/api${path}`, body)
  noteServerDate(response.headers.get('date'))
  if (!response.ok) throw new Refusal(response.status, await problemOf(response))
  const text = await response.text()
  const answer: T = text === '' ? undefined : JSON.parse(text)
  return answer
}

async function reach(method: Method, url: string, body: unknown): Promise<Response> {
  try {
    const response = await fetch(url, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    noteConnection(response.status < 502 || response.status > 504)
    return response
  } catch {
    noteConnection(false)
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
