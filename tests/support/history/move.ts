import type { BuyersSide, Change, ExpectedRecord, Line } from './expected-record'
import type { Outcome } from './state'

/** Numbers that chance gave; an act picks with them among what there is at that moment. */
export type Picks = { who: number; which: number; how: number }

/** One call of a public function, whether it must go through, and what the record must hold when it has. */
export type Move = {
  role: 'anon' | 'authenticated'
  name: string
  arguments: Record<string, unknown>
  isAllowed: boolean
  then(outcome: Outcome): void
}

/** Who acts on which kickoff, and when it is. */
export type Scene = { record: ExpectedRecord; kickoffId: string; sales: string; delivery: string; today: string }

/** An act of somebody, or null where there is nothing that it could be about. */
export type Act = (scene: Scene, picks: Picks) => Move | null

export function pick<Value>(values: readonly Value[], at: number): Value | undefined {
  return values[at % values.length]
}

export const texts = ['Five days', 'Six days', 'Seven days'] as const

/** A change of a line, and the line that it is about: an edit, now and then a removal, or one more line of the section. */
export function aChange(line: Line | null, section: string, picks: Picks): { change: Change; line: Line } {
  const text = pick(texts, picks.how) ?? texts[0]
  if (!line || picks.how % 5 === 0) return { change: { change: 'add', text }, line: { id: 'new', section, text } }
  return { change: { change: picks.how % 7 === 0 ? 'remove' : 'edit', text }, line }
}

/** The line that is new in the last version, under the id that the database gave it. */
export function withItsId(record: ExpectedRecord, line: Line, outcome: Outcome): Line {
  const known = new Set(record.versions.flat().map(({ id }) => id))
  const added = outcome.state.lines.find(({ id }) => !known.has(id))
  return { ...line, id: added?.id ?? 'no line was added' }
}

const isPeople = ({ section }: Line) => section === 'key_stakeholders'

/** Whether a change may be published: something but people stays to be confirmed, and there is at most one first milestone. */
export function isPublishable(record: ExpectedRecord, change: Change, line: Line, lines: Line[]): boolean {
  if (lines.every(isPeople)) return false
  const present = record.current.find(({ id }) => id === line.id)
  if (change.change === 'add') return line.section !== 'first_milestone' || record.draft.every(({ section }) => section !== 'first_milestone')
  return present !== undefined && (change.change === 'remove' || present.text !== change.text)
}

export const personAt = (record: ExpectedRecord, line: string | null) => record.people.find((person) => person.line === line && !person.gone)

/** Where the changed line names somebody who holds a link, they are renamed with it, or lose it with it. */
export function peopleFollow(record: ExpectedRecord, { change, text }: Change, line: Line): void {
  const person = personAt(record, line.id)
  if (person && change === 'edit') person.name = text
  if (person && change === 'remove') Object.assign(person, { gone: true, live: false })
}

/** The person's place, say and unsettled flags pass to another, who has a link of their own and has confirmed nothing. */
export function succeed(record: ExpectedRecord, person: BuyersSide, name: string, outcome: Outcome): void {
  const known = new Set(record.people.map(({ id }) => id))
  const id = outcome.state.people.find((other) => !known.has(other.id))?.id ?? 'nobody was added'
  record.people.push({ ...person, id, name, generation: 1, live: true })
  Object.assign(person, { gone: true, live: false, isReplaced: true })
  for (const flag of record.flags) if (flag.person === person.id && !flag.settled) flag.person = id
}

/** The draft's line names whoever holds the link now. */
export function rename(record: ExpectedRecord, person: BuyersSide, name: string): void {
  record.draft = record.draft.map((line) => (line.id === person.line ? { ...line, text: name } : line))
}

/** Whether a line may go: it names nobody, or somebody besides them can approve. */
export function someoneElseApproves(record: ExpectedRecord, line: string): boolean {
  const named = record.people.some((person) => person.line === line && !person.gone)
  return !named || record.people.some((person) => person.approves && !person.gone && person.line !== line)
}

/** The link is dead from now on. */
export function end(person: BuyersSide): void {
  person.live = false
}
