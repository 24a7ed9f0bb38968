import type { Words } from '../../wire/draft.ts'

export type Keeping = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict'

export interface Kept {
  /** What was typed and may not be on the server yet; null when the server's words are shown. */
  readonly words: Words | null
  readonly keeping: Keeping
}

/** Writes words over version `version`; answers with the version they became. Throws; `isConflict` says what of. */
interface Store {
  readonly save: (words: Words, version: number) => Promise<number>
  readonly isConflict: (error: unknown) => boolean
}

/**
 * Keeps what one types safe on the server: one save at a time, the newest words last, and never over a colleague's edit.
 * A failed or conflicting save keeps the words; typing again tries again, a conflict waits for a decision.
 */
export class Keeper {
  #store: Store
  #kept: Kept = { words: null, keeping: 'saved' }
  #version: number
  #running: Promise<void> | null = null
  #listeners = new Set<() => void>()

  constructor(version: number, store: Store) {
    this.#version = version
    this.#store = store
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly read = (): Kept => this.#kept

  /** The version the server shows; taken as the ground of the next words unless some are already typed. */
  meet(version: number): void {
    if (this.#kept.words === null) this.#version = version
  }

  type(words: Words): void {
    this.#become(words, this.#kept.keeping === 'conflict' ? 'conflict' : 'unsaved')
  }

  /** Saves what is unsaved; answers with the version that now holds, or null when it could not be saved. */
  async flush(): Promise<number | null> {
    this.#running ??= this.#saveAll().finally(() => (this.#running = null))
    await this.#running
    return this.#kept.keeping === 'saved' ? this.#version : null
  }

  /** Ends a conflict: the colleague's words stand, or ours go over version `version`. */
  settle(whose: 'theirs' | 'ours', version: number): void {
    this.#version = version
    this.#become(whose === 'theirs' ? null : this.#kept.words, whose === 'theirs' ? 'saved' : 'unsaved')
  }

  /** Also what failed before, and what is typed while a save is on its way. */
  async #saveAll(): Promise<void> {
    if (this.#kept.keeping === 'failed') await this.#save()
    while (this.#kept.keeping === 'unsaved') await this.#save()
  }

  async #save(): Promise<void> {
    const { words } = this.#kept
    if (words === null) return
    this.#become(words, 'saving')
    try {
      this.#version = await this.#store.save(words, this.#version)
      const untouched = this.#kept.words === words
      this.#become(untouched ? null : this.#kept.words, untouched ? 'saved' : 'unsaved')
    } catch (error) {
      this.#become(this.#kept.words, this.#store.isConflict(error) ? 'conflict' : 'failed')
    }
  }

  #become(words: Words | null, keeping: Keeping): void {
    this.#kept = { words, keeping }
    for (const listener of this.#listeners) listener()
  }
}
