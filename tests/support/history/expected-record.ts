/** A line as somebody read it. */
export type Line = { id: string; section: string; text: string }

export type BuyersSide = {
  id: string
  line: string
  name: string
  approves: boolean
  sections: string[] | null
  generation: number
  live: boolean
  gone: boolean
  isReplaced: boolean
}

/** What somebody confirmed: a version, and the lines of it that this newly covered, as they read then. */
export type Confirmation = { number: string; person: string; version: number; sections: string[] | null; lines: Line[]; onBehalf: boolean; disputed: boolean }

export type Change = { change: 'edit' | 'remove' | 'add'; text: string }
export type Offer = Change & { id: string; before: Line | null }
export type RaisedFlag = {
  id: string
  person: string
  section: string
  line: string | null
  version: number
  round: number
  resolution: string | null
  settled: boolean
  offer: Offer | null
}

const order = [
  'business_problem', 'promised_outcomes', 'scope_boundaries', 'key_stakeholders',
  'delivery_dependencies', 'risks', 'pricing_exceptions', 'first_milestone',
]

export const reading = ({ id, section, text }: Line) => `${id} ${section} ${text}`

const inOrder = (lines: Line[]) => [...lines].sort((one, other) => order.indexOf(one.section) - order.indexOf(other.section))

/** These lines with one of them edited, removed or, at the end of its section, added. */
export function changed(lines: Line[], { change, text }: Change, line: Line): Line[] {
  if (change === 'remove') return lines.filter(({ id }) => id !== line.id)
  if (change === 'add') return inOrder([...lines, { ...line, text }])
  return lines.map((known) => (known.id === line.id ? { ...known, text } : known))
}

/** What the record of one kickoff must hold after the acts so far, told in as few words as the promise to the buyer is. */
export class ExpectedRecord {
  people: BuyersSide[] = []
  flags: RaisedFlag[] = []
  confirmations: Confirmation[] = []
  brought = 0
  constructor(
    readonly versions: Line[][],
    public draft: Line[],
  ) {}

  /** The same record, for a history that goes on from here. */
  copy(): ExpectedRecord {
    const copied = new ExpectedRecord(structuredClone(this.versions), structuredClone(this.draft))
    const { people, flags, confirmations, brought } = structuredClone({ ...this })
    return Object.assign(copied, { people, flags, confirmations, brought })
  }

  get current(): Line[] {
    return this.versions.at(-1) ?? []
  }

  isAsked(sections: string[] | null, section: string): boolean {
    return sections === null || sections.includes(section)
  }

  /** What this person has said is right, and not said since that they never did. */
  wordsOf(person: BuyersSide): Confirmation[] {
    return this.confirmations.filter((given) => given.person === person.id && !given.disputed)
  }

  private confirmedLines(person: BuyersSide): Line[] {
    return this.wordsOf(person).flatMap((given) => given.lines)
  }

  /** Lines they confirmed once, that stood in the last version in which they spoke about that section, and that are gone. */
  private goneLines(person: BuyersSide): Line[] {
    const confirmed = new Set(this.confirmedLines(person).map(({ id }) => id))
    const present = new Set(this.current.map(({ id }) => id))
    return order.flatMap((section) => {
      const spoken = this.wordsOf(person).filter((given) => this.isAsked(given.sections, section))
      const last = spoken.reduce((latest, given) => Math.max(latest, given.version), 0)
      return (this.versions[last - 1] ?? []).filter((line) => line.section === section && confirmed.has(line.id) && !present.has(line.id))
    })
  }

  /** What this person is still asked for. */
  unconfirmed(person: BuyersSide): Line[] {
    const known = new Set(this.confirmedLines(person).map(reading))
    return [...this.current.filter((line) => !known.has(reading(line))), ...this.goneLines(person)].filter(({ section }) =>
      this.isAsked(person.sections, section),
    )
  }

  /** What this person's unsettled flags keep out of their confirmation. */
  heldBack(person: BuyersSide): Line[] {
    const own = this.flags.filter((flag) => flag.person === person.id && !flag.settled)
    return this.current.filter((line) => own.some((flag) => (flag.line === null ? flag.section === line.section : flag.line === line.id)))
  }

  confirmable(person: BuyersSide): Line[] {
    const flagged = new Set(this.heldBack(person).map(({ id }) => id))
    return this.unconfirmed(person).filter(({ id }) => !flagged.has(id))
  }

  /** Those who are waited for, or need not be: who said it all, and who still can. */
  private awaited(): BuyersSide[] {
    const concerned = (person: BuyersSide) => this.current.some(({ section }) => this.isAsked(person.sections, section))
    return this.people.filter((person) => {
      const isDone = this.unconfirmed(person).length === 0
      return person.approves && !person.gone && (person.live || isDone) && (concerned(person) || !isDone)
    })
  }

  private isSettled(flag: RaisedFlag): boolean {
    if (flag.settled) return true
    const raiser = this.people.find(({ id }) => id === flag.person)
    // Whoever has no link any more cannot say that an answer will do.
    return flag.resolution !== null && flag.resolution !== 'change_order' && !raiser?.live
  }

  /** Every section's approvers confirmed every line of it as it reads, and no flag is unsettled. */
  isConfirmed(): boolean {
    const awaited = this.awaited()
    return (
      awaited.every((person) => this.unconfirmed(person).length === 0) &&
      this.current.every(({ section }) => awaited.some((person) => this.isAsked(person.sections, section))) &&
      this.flags.every((flag) => this.isSettled(flag))
    )
  }

  /** The next version. An offer about a line that reads otherwise now is void, and its flag open again. */
  publish(lines: Line[]): void {
    this.versions.push(lines)
    const readings = new Set(lines.map(reading))
    for (const flag of this.flags) {
      if (flag.offer?.before && !readings.has(reading(flag.offer.before))) this.reopen(flag)
    }
  }

  reopen(flag: RaisedFlag): void {
    Object.assign(flag, { round: flag.round + 1, resolution: null, offer: null })
  }

  settle(flag: RaisedFlag): void {
    Object.assign(flag, { settled: true, offer: null })
  }
}
