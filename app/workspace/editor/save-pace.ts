const PACE = { look: 300, save: 1200, atLatest: 10_000, retry: 10_000 } as const

type Timer = ReturnType<typeof setTimeout>

/** When a draft looks at itself and when it saves: once the hands rest, and at the latest ten seconds after the first unsaved word. */
export class SavePace {
  #looking: Timer | undefined
  #saving: Timer | undefined
  #unsavedSince: number | null = null

  constructor(private readonly moments: { look: () => void; save: () => void }) {}

  /** A key was pressed: looks once the hands rest. */
  touched() {
    this.#lookIn(PACE.look)
  }

  /** Looks as soon as whatever runs now is done. */
  lookSoon() {
    this.#lookIn(0)
  }

  looked() {
    clearTimeout(this.#looking)
  }

  /** Something is not saved: plans to save it. */
  unsaved() {
    this.#unsavedSince ??= Date.now()
    this.#saveIn(Math.min(PACE.save, Math.max(0, this.#unsavedSince + PACE.atLatest - Date.now())))
  }

  /** Nobody answered: tries again in a while. */
  unanswered() {
    this.#saveIn(PACE.retry)
  }

  saves() {
    clearTimeout(this.#saving)
  }

  /** What was unsaved has been answered, well or not: the next word lets the hands rest anew. */
  answered() {
    this.#unsavedSince = null
  }

  stop() {
    clearTimeout(this.#looking)
    clearTimeout(this.#saving)
  }

  #lookIn(delay: number) {
    clearTimeout(this.#looking)
    this.#looking = setTimeout(this.moments.look, delay)
  }

  #saveIn(delay: number) {
    clearTimeout(this.#saving)
    this.#saving = setTimeout(this.moments.save, delay)
  }
}
