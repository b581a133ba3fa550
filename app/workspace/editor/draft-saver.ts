import type { AutosaveAnswer, SavedAs } from './autosave-answer'
import { Queue } from './queue'
import { SavePace } from './save-pace'
import type { SaverPorts } from './saver-ports'
import { contentOf, yesIn, type Entries } from './typed-lines'

type Try = { number: number; entries: Entries; content: string }

/**
 * Saves a draft while it is being written: a moment after the last key, one request at a time.
 * A try whose answer was lost is sent again as it was before anything newer, so that it can be told from a colleague's save.
 */
export class DraftSaver {
  #saved: string
  #saidYesTo = new Set<string>()
  /** This browser keeps something of this form, to be forgotten once it is saved. */
  #isKept: boolean
  /** What was kept from last time waits for its author's next word, so that it can still be thrown away. */
  #isHeld: boolean
  #revision: number | null
  #flying: Try | null = null
  #unanswered: Try | null = null
  #isStopped = false
  #isPaused = false
  #count = 0
  #waiting = new Queue<boolean>()
  #landing = new Queue<void>()
  #pace: SavePace

  constructor(
    private readonly ports: SaverPorts,
    start: { entries: Entries; revision: number | null; isRestored: boolean },
  ) {
    this.#saved = contentOf(start.entries)
    this.#revision = start.revision
    this.#isKept = start.isRestored
    this.#isHeld = start.isRestored
    this.#pace = new SavePace({ look: this.look, save: () => this.#save() })
  }

  /** Whether something is typed that the database does not have. */
  isDirty = (): boolean => this.#unanswered !== null || this.#isNews(this.ports.read())

  /** Something may have been typed: looks once the hands rest for a moment. */
  touch = (): void => {
    this.#isHeld = false
    this.#pace.touched()
  }

  /** A first look, once the page has found what this browser kept: looking keeps, and would pass for it. */
  begin = (): void => {
    this.#pace.lookSoon()
  }

  /** Looks at the form now, keeps in this browser what is not saved, and plans to save it. */
  look = (): void => {
    this.#pace.looked()
    const entries = this.ports.read()
    this.ports.onTyped(entries)
    // What a Save has on its way is forgotten once it is answered: kept again after that, it would pass for something unsaved.
    if (this.#isPaused) return
    if (!this.#isNews(entries) && !this.#unanswered) {
      if (!this.#flying) this.#forgetKept()
      return
    }
    this.ports.keep(entries)
    this.#isKept = true
    if (this.#isHeld) this.ports.onState({ kind: 'kept' })
    if (this.#isStopped || this.#isHeld) return
    if (!this.#flying && !this.#unanswered) this.ports.onState({ kind: 'unsaved' })
    this.#pace.unsaved()
  }

  /** Saves now what is not saved yet; true once all of it is. */
  flush = (): Promise<boolean> => {
    this.#isHeld = false
    this.look()
    if (!this.isDirty() && !this.#flying) return Promise.resolve(true)
    if (this.#isStopped) return Promise.resolve(false)
    const isSaved = this.#waiting.join()
    this.#save()
    return isSaved
  }

  /** Whoever presses Save saves by themselves: until that is answered, nothing goes out from here. */
  pause = (isPaused: boolean): void => {
    this.#isPaused = isPaused
    if (!isPaused) this.look()
  }

  /** The page goes out of sight: what may be saved goes out at once, what waits for its author's word is only kept. */
  rest = (): void => {
    this.look()
    this.retry()
  }

  /** The network, or the member, is back. */
  retry = (): void => {
    if (this.#isHeld) return
    if (this.#unanswered || this.isDirty()) this.#save()
  }

  isSending = (): boolean => this.#flying !== null

  /** Whether a try got no answer: it may be saved all the same, and a Save of something newer would pass for a colleague's. */
  isInDoubt = (): boolean => this.#unanswered !== null

  /** Resolves when the try that is under way has been answered; one that got no answer is sent again first. */
  landed = (): Promise<void> => {
    if (this.isInDoubt()) this.#save()
    return this.#flying ? this.#landing.join() : Promise.resolve()
  }

  /** What is typed is given up: it is neither kept nor saved from here. */
  forget = (): void => {
    this.#isStopped = true
    this.#unanswered = null
    this.#saved = contentOf(this.ports.read())
    this.#forgetKept()
  }

  answered = (answer: AutosaveAnswer): void => {
    const tried = this.#flying
    if (!tried || answer.autosave !== String(tried.number)) return
    this.#flying = null
    this.#landing.tell()
    if (answer.saved) this.#onSaved(tried, answer.saved, answer)
    else this.#onRefused(tried, answer)
  }

  stop = (): void => {
    this.#pace.stop()
    this.#waiting.tell(false)
  }

  #isNews(entries: Entries) {
    return contentOf(entries) !== this.#saved || yesIn(entries).some((id) => !this.#saidYesTo.has(id))
  }

  #forgetKept() {
    if (this.#isKept) this.ports.keep(null)
    this.#isKept = false
  }

  #save() {
    this.#pace.saves()
    if (this.#flying || this.#isStopped || this.#isPaused) return
    const entries = this.#unanswered?.entries ?? this.ports.read()
    this.#count += 1
    this.#flying = { number: this.#count, entries, content: contentOf(entries) }
    this.ports.onState({ kind: 'saving' })
    this.ports.send(entries, { revision: this.#revision }, this.#count)
  }

  #onSaved(tried: Try, saved: SavedAs, { unshared }: AutosaveAnswer) {
    this.#saved = tried.content
    for (const id of yesIn(tried.entries)) this.#saidYesTo.add(id)
    this.#revision = saved.revision
    this.#unanswered = null
    this.#pace.answered()
    this.ports.onSaved(saved, unshared)
    this.ports.onState({ kind: 'saved', at: saved.at })
    this.look()
    if (!this.isDirty()) this.#waiting.tell(true)
    else if (!this.#waiting.isEmpty()) this.#save()
  }

  #onRefused(tried: Try, { outcome, isSignedOut }: AutosaveAnswer) {
    if (isSignedOut || !outcome) this.ports.onState({ kind: 'signed-out' })
    else if (outcome.passing === 'away') {
      this.#unanswered = tried
      this.ports.onState({ kind: 'away' })
      this.#pace.unanswered()
    } else {
      this.#unanswered = null
      this.#pace.answered()
      this.#isStopped = outcome.conflict !== undefined
      const isNewer = contentOf(this.ports.read()) !== tried.content
      if (isNewer && !this.#isStopped) return this.#save()
      this.ports.onState({ kind: 'refused', outcome })
    }
    this.#waiting.tell(false)
  }
}
