/** Those who wait for one and the same thing, until all of them are told. */
export class Queue<Word> {
  #waiting: ((word: Word) => void)[] = []

  join = (): Promise<Word> => new Promise((resolve) => this.#waiting.push(resolve))

  isEmpty = (): boolean => this.#waiting.length === 0

  tell(word: Word) {
    for (const each of this.#waiting.splice(0)) each(word)
  }
}
