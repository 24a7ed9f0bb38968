import { setTimeout } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { freshOf, MANY, type Place } from '../../core/live/fresh.ts'
import { eventsAbove, newestEvent } from '../../store/events.ts'
import { presentNow } from '../../store/staff/presence.ts'
import type { Deps } from '../deps.ts'
import type { LiveWords } from './live-shapes.ts'

/** Milliseconds between two looks into the database: the processes that write are others. */
const RHYTHM = 1000

type Say = <Name extends keyof LiveWords>(name: Name, words: LiveWords[Name]) => void

export interface Follower {
  readonly say: Say
  readonly end: () => void
}

/** Everybody who follows what happens. One look serves them all, and nobody looks while nobody follows. */
class Followers {
  readonly #deps: Pick<Deps, 'db' | 'clock' | 'log'>
  readonly #all = new Set<Follower>()
  readonly #closing = new AbortController()
  #watch: Promise<void> | undefined
  #place: Place = { floor: 0, told: new Map() }
  #present = '[]'

  constructor(deps: Pick<Deps, 'db' | 'clock' | 'log'>) {
    this.#deps = deps
  }

  join(follower: Follower): void {
    this.#all.add(follower)
    follower.say('present', JSON.parse(this.#present))
    this.#watch ??= this.#keepLooking().finally(() => {
      this.#watch = undefined
    })
  }

  leave(follower: Follower): void {
    this.#all.delete(follower)
  }

  /** Ends every stream, and waits for the look that is being taken. */
  async close(): Promise<void> {
    this.#closing.abort()
    for (const { end } of this.#all) end()
    this.#all.clear()
    await this.#watch
  }

  async #keepLooking(): Promise<void> {
    const { db, log } = this.#deps
    const missed = (error: unknown) => log.warn({ error }, 'The desks could not be told what happened')
    this.#place = { floor: await newestEvent(db).catch(() => 0), told: new Map() }
    while (this.#all.size > 0) {
      await this.#look().catch(missed)
      await setTimeout(RHYTHM, undefined, { signal: this.#closing.signal }).catch(() => {})
    }
  }

  async #look(): Promise<void> {
    const { db, clock } = this.#deps
    const now = clock()
    const { place, fresh, all } = freshOf(
      this.#place,
      await eventsAbove(db, this.#place.floor, MANY + 1),
      now.getTime(),
    )
    this.#place = place
    if (all || fresh.length > 0) this.#say('happened', all ? null : fresh)
    const present = await presentNow(db, now)
    if (JSON.stringify(present) === this.#present) return
    this.#present = JSON.stringify(present)
    this.#say('present', present)
  }

  #say: Say = (name, words) => {
    for (const { say } of this.#all) say(name, words)
  }
}

declare module 'fastify' {
  interface FastifyInstance {
    followers: Followers
  }
}

/** Gives the server its followers, and lets them go when it closes. */
export function letFollow(app: FastifyInstance, deps: Deps): void {
  const followers = new Followers(deps)
  app.decorate('followers', followers)
  app.addHook('preClose', () => followers.close())
}
