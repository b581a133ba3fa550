import { expect } from 'vitest'
import { reading, type ExpectedRecord } from './expected-record'
import type { State } from './state'

/** As expect's toEqual, and fast where there is nothing to say, which is nearly always. */
export function same(kept: unknown, told: unknown, title: string): void {
  if (JSON.stringify(kept) !== JSON.stringify(told)) expect(kept, title).toEqual(told)
}

/** What was seen of a history's versions, act by act: their hashes never change, nor what a hash stands for. */
export class SeenVersions {
  private readonly versions: string[] = []
  private readonly hashes = new Map<string, string>()
  private readonly readings = new Map<string, string>()

  /** As seen so far, for a history that goes on from here. */
  copy(): SeenVersions {
    const copied = new SeenVersions()
    copied.versions.push(...this.versions)
    for (const [words, hash] of this.hashes) {
      copied.hashes.set(words, hash)
      copied.readings.set(hash, words)
    }
    return copied
  }

  /** What the line hashes to, as far as it was ever seen. */
  hashOf(line: { id: string; section: string; text: string }): string | undefined {
    return this.hashes.get(reading(line))
  }

  private look(line: State['lines'][number]): void {
    same(this.hashes.get(reading(line)) ?? line.hash, line.hash, 'what reads the same has the same hash')
    same(this.readings.get(line.hash) ?? reading(line), reading(line), 'what reads otherwise has another hash')
    this.hashes.set(reading(line), line.hash)
    this.readings.set(line.hash, reading(line))
  }

  check(record: ExpectedRecord, state: State): void {
    const count = record.versions.length
    same(state.current, count, 'the last version holds')
    same(state.versions.map(({ number }) => number), Array.from({ length: count }, (_, index) => index + 1), 'versions have no gaps')
    same(state.versions.map(({ hash }) => hash), state.versions.map(({ digest }) => digest), 'each version has its hash')
    same(state.versions.slice(0, this.versions.length).map(({ hash }) => hash), this.versions, 'no version changes')
    this.versions.splice(0, count, ...state.versions.map(({ hash }) => hash))
    same(state.lines.map(reading), record.current.map(reading), 'the version reads as it was published')
    for (const line of state.lines) this.look(line)
  }
}

const inOrder = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort()

function checkConfirmations(record: ExpectedRecord, state: State, seen: SeenVersions): void {
  const told = record.confirmations.map(({ sections: _sections, lines, number, person, version, onBehalf, disputed }) => ({
    number, person, version, onBehalf, disputed, lines: lines.map((line) => `${line.id} ${seen.hashOf(line)}`).sort(),
  }))
  same(inOrder(state.confirmations), inOrder(told), 'no confirmation is lost, and none invented')
}

function checkPeople(record: ExpectedRecord, state: State): void {
  const told = record.people.map((person) => {
    const { id, name, sections, generation, live, gone, isReplaced } = person
    const unconfirmed = isReplaced ? null : [...new Set(record.unconfirmed(person).map((line) => line.id))].sort()
    return { id, name, sections, generation, live, gone, unconfirmed }
  })
  const kept = state.people.map(({ id, name, sections, generation, live, gone, unconfirmed }) => ({
    id, name, sections, generation, live, gone, unconfirmed,
  }))
  same(inOrder(kept), inOrder(told), 'each person is asked for what they have not confirmed as it reads, and for nothing else')
}

function checkFlags(record: ExpectedRecord, state: State, seen: SeenVersions): void {
  const told = record.flags.map(({ id, person, section, line, round, resolution, settled, offer, version }) => {
    const quoted = record.versions[version - 1]?.find((known) => known.id === line)
    const offers = offer ? [{ id: offer.id, before: offer.before ? seen.hashOf(offer.before) : null }] : []
    return { id, person, section, line, version, hash: quoted ? seen.hashOf(quoted) : null, round, resolution, settled, offers }
  })
  const kept = state.flags.map(({ id, person, section, line, version, hash, round, resolution, settled, offers }) => ({
    id, person, section, line, version, hash, round, resolution, settled, offers,
  }))
  same(kept, told, 'flags quote their line, and end as people ended them')
  const standing = new Set(state.lines.map(({ hash }) => hash))
  const stale = state.flags.flatMap(({ offers }) => offers).filter(({ before }) => before !== null && !standing.has(before))
  same(stale, [], 'no offer is about a line that reads otherwise now')
}

/** What must hold after every act, whatever was done before. */
export function checkRecord(record: ExpectedRecord, state: State, seen: SeenVersions): void {
  seen.check(record, state)
  checkConfirmations(record, state, seen)
  checkPeople(record, state)
  checkFlags(record, state, seen)
  const isConfirmed = record.isConfirmed()
  same(state.confirmedAt !== null, isConfirmed, 'confirmed when everybody who is asked has confirmed and no flag is unsettled')
  same(state.waiting === 'confirmed', isConfirmed, 'lists say so too')
  same(state.timesConfirmed, isConfirmed ? 1 : 0, 'the trail says so too')
  same(state.strayMails, 0, 'mail goes to whom it is about')
}
