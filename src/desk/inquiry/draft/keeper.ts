import type { Words } from '../../wire/draft.ts'

export type Keeping = 'saved' | 'unsaved' | 'saving' | Unkept

/** Failed is tried again, a conflict waits for a decision, and late words have no draft any more that could take them. */
export type Unkept = 'failed' | 'conflict' | 'late'

export interface Kept {
  /** What was typed and may not be on the server yet; null when the server's words are shown. */
  readonly words: Words | null
  readonly keeping: Keeping
}

/** Writes words over version `version`; answers with the version they became. Throws; `unkept` says what of. */
interface Store {
  readonly save: (words: Words, version: number) => Promise<number>
  readonly unkept: (error: unknown) => Unkept
}

/**
 * Keeps what one types safe on the server: one save at a time, the newest words last, and never over a colleague's edit.
 * Words that could not be saved are held until they can, or until somebody decides.
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
    const { keeping } = this.#kept
    this.#become(words, keeping === 'conflict' || keeping === 'late' ? keeping : 'unsaved')
  }

  /** Saves what is unsaved; answers with the version that now holds, or null when it could not be saved. */
  async flush(): Promise<number | null> {
    this.#running ??= this.#saveAll().finally(() => (this.#running = null))
    await this.#running
    return this.#kept.keeping === 'saved' ? this.#version : null
  }

  /** Throws the words away. */
  drop(): void {
    this.#become(null, 'saved')
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
      this.#become(this.#kept.words, this.#store.unkept(error))
    }
  }

  #become(words: Words | null, keeping: Keeping): void {
    this.#kept = { words, keeping }
    for (const listener of this.#listeners) listener()
  }
}
